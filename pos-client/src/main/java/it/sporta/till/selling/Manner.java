package it.sporta.till.selling;

import it.sporta.kernel.feed.Due;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * How a basket is sold: in the hub's usual way, in another of its ways, as what was prepared asks
 * for, or as a table's bill.
 *
 * @param supply empty for the usual way
 * @param claim what was prepared and is paid now, whole and alone
 * @param table whose bill it is, whole and alone, by its name
 */
public record Manner(Optional<SupplyMode> supply, Optional<Claim> claim, Optional<String> table) {

    static final Manner USUAL = new Manner(Optional.empty(), Optional.empty(), Optional.empty());

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
        Objects.requireNonNull(table, "table");
    }

    static Manner in(SupplyMode mode) {
        return new Manner(Optional.of(mode), Optional.empty(), Optional.empty());
    }

    /** What is eaten at a table is served. */
    static Manner ofTable(String name) {
        return new Manner(Optional.of(SupplyMode.SERVED), Optional.empty(), Optional.of(name));
    }

    static Manner paying(Due due) {
        return new Manner(
                Optional.of(due.supply()),
                Optional.of(new Claim(due.id(), due.channel(), due.code(), due.title(), due.who())),
                Optional.empty());
    }

    /** Why its lines cannot be changed at the counter; empty where they can. */
    Optional<String> fixed() {
        return claim.map(due -> "due.fixed").or(() -> table.map(name -> "table.fixed"));
    }

    SupplyMode supply(SupplyMode usual) {
        return supply.orElse(usual);
    }

    Channel channel(Channel usual) {
        return claim.map(Claim::channel).orElse(usual);
    }
}
