package it.sporta.till.selling;

import it.sporta.kernel.feed.Due;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * How a basket is sold: in the hub's usual way, in another of its ways, or as what was prepared
 * asks for.
 *
 * @param supply empty for the usual way
 * @param claim what was prepared and is paid now, whole and alone
 */
public record Manner(Optional<SupplyMode> supply, Optional<Claim> claim) {

    static final Manner USUAL = new Manner(Optional.empty(), Optional.empty());

    /** What was prepared, as much of it as the counter shows and the ticket tells. */
    public record Claim(UUID due, Channel channel, String code, String title, String who) {

        public Claim {
            Objects.requireNonNull(due, "due");
            Objects.requireNonNull(channel, "channel");
        }
    }

    public Manner {
        Objects.requireNonNull(supply, "supply");
        Objects.requireNonNull(claim, "claim");
    }

    static Manner in(SupplyMode mode) {
        return new Manner(Optional.of(mode), Optional.empty());
    }

    static Manner paying(Due due) {
        return new Manner(
                Optional.of(due.supply()),
                Optional.of(
                        new Claim(due.id(), due.channel(), due.code(), due.title(), due.who())));
    }

    SupplyMode supply(SupplyMode usual) {
        return supply.orElse(usual);
    }

    Channel channel(Channel usual) {
        return claim.map(Claim::channel).orElse(usual);
    }
}
