package it.sporta.server.insight;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.ticket.Channel;
import it.sporta.server.Days;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Which movements are meant by a figure: of whose goods, at which hub, which way.
 *
 * @param hub empty for all together: what goes between them does not count then
 * @param trade through which they were sold; empty where that does not matter
 * @param product empty for all
 */
public record Cut(
        Days days,
        UUID owner,
        Optional<UUID> hub,
        Term term,
        Optional<Trade> trade,
        Optional<ProductId> product) {

    /** The channel of a ticket, or that there was none. */
    public record Trade(Optional<Channel> channel) {

        public static final Trade NO_TICKET = new Trade(Optional.empty());

        public static Trade of(Channel channel) {
            return new Trade(Optional.of(channel));
        }

        /** As an address has it. */
        public String name() {
            return channel.map(Enum::name).orElse("NONE");
        }

        /** Empty for a name nobody knows. */
        public static Optional<Trade> parse(String name) {
            try {
                return Optional.of(name.equals("NONE") ? NO_TICKET : of(Channel.valueOf(name)));
            } catch (IllegalArgumentException unknown) {
                return Optional.empty();
            }
        }
    }

    public static Cut of(Days days, UUID owner, Term term) {
        return new Cut(days, owner, Optional.empty(), term, Optional.empty(), Optional.empty());
    }

    public Cut at(UUID one) {
        return new Cut(days, owner, Optional.of(one), term, trade, product);
    }

    public Cut by(Trade one) {
        return new Cut(days, owner, hub, term, Optional.of(one), product);
    }

    public Cut of(ProductId one) {
        return new Cut(days, owner, hub, term, trade, Optional.of(one));
    }

    /**
     * How often it counts; zero for what is not meant.
     *
     * @param all the hubs of the house
     */
    public long turns(Passage passage, Set<UUID> all) {
        boolean meant =
                passage.owner().equals(owner)
                        && trade.filter(one -> !one.channel().equals(passage.channel())).isEmpty();
        boolean listed = !term.equals(Term.UNWEIGHED) || passage.unweighed() > 0;
        return meant && listed ? term.turns(passage.flow(), hub.map(Set::of).orElse(all)) : 0;
    }

    /** As an address has it, without the question mark. */
    public String query() {
        return days.query()
                + "&di="
                + owner
                + hub.map(one -> "&sede=" + one).orElse("")
                + "&voce="
                + term.name()
                + trade.map(one -> "&canale=" + one.name()).orElse("")
                + product.map(one -> "&articolo=" + one).orElse("");
    }
}
