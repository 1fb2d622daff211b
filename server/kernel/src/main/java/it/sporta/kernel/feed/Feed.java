package it.sporta.kernel.feed;

import it.sporta.kernel.code.ShopCode;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The answer to "what changed after n?".
 *
 * @param version ask for what came after this next time
 * @param place of the hub, whole each time; empty from a server that does not tell it
 * @param settings of the hub, whole each time
 * @param products changed or new since n
 * @param removed no longer sold here since n
 * @param people who may use the tills of this hub, whole each time
 * @param stock thousandths on hand at the hub by article, for the order of the tiles
 * @param dues what was prepared and waits to be paid, new or different since n
 * @param settled dues that were paid or withdrawn since n
 * @param larder for a waste station, whole each time
 * @param buying of the group whose pickup point the hub is, whole each time
 * @param labels of what was made at the hub lately, whole each time, the last made first
 * @param acknowledged how far the server holds this till's chain
 */
public record Feed(
        long version,
        Optional<Place> place,
        Settings settings,
        List<PricedProduct> products,
        List<ProductId> removed,
        List<Operator> people,
        Map<ProductId, Long> stock,
        List<Due> dues,
        List<UUID> settled,
        Larder larder,
        Buying buying,
        List<FoodLabel> labels,
        SignedHead acknowledged) {

    /**
     * What the hub is called and where it is, as papers say it. A hub moves; its tills do not join
     * again for that.
     */
    public record Place(String name, String address) {

        public Place {
            if (name.isBlank() || address.isBlank()) {
                throw new IllegalArgumentException("a hub has a name and an address");
            }
        }
    }

    /**
     * How the hub sells.
     *
     * @param regime key of the fiscal regime in force today; empty when none is configured, and
     *     then no shift may be opened
     * @param channel the trade of this hub
     * @param supply the usual way goods leave this till
     * @param supplies all ways in which goods leave it, the usual one among them
     * @param demo invented people and goods: every screen and paper says so
     * @param tables at which guests are served, in the order of the room
     * @param codes how the hub reads codes of its own
     * @param members channels through which an association supplies its members alone, outside VAT
     *     (DPR 633/1972, art. 4; L. 244/2007, art. 1 c. 266-268): no documento commerciale is due
     */
    public record Settings(
            String regime,
            Channel channel,
            SupplyMode supply,
            Set<SupplyMode> supplies,
            String priceList,
            boolean cashRounding,
            boolean demo,
            Map<String, String> families,
            List<Table> tables,
            List<ShopCode> codes,
            Set<Channel> members) {

        /** Where nobody is served at tables, and no code is the hub's own. */
        public Settings(
                String regime,
                Channel channel,
                SupplyMode supply,
                Set<SupplyMode> supplies,
                String priceList,
                boolean cashRounding,
                boolean demo,
                Map<String, String> families) {
            this(
                    regime,
                    channel,
                    supply,
                    supplies,
                    priceList,
                    cashRounding,
                    demo,
                    families,
                    List.of(),
                    List.of(),
                    Set.of());
        }

        /** Of a shop, where all goods leave in one way. */
        public Settings(
                String regime,
                SupplyMode supply,
                String priceList,
                boolean cashRounding,
                boolean demo,
                Map<String, String> families) {
            this(
                    regime,
                    Channel.SHOP,
                    supply,
                    Set.of(supply),
                    priceList,
                    cashRounding,
                    demo,
                    families);
        }

        public Settings {
            Objects.requireNonNull(regime, "regime");
            Objects.requireNonNull(channel, "channel");
            Objects.requireNonNull(supply, "supply");
            supplies = Set.copyOf(supplies);
            if (!supplies.contains(supply)) {
                throw new IllegalArgumentException(supply + " is none of " + supplies);
            }
            families = Map.copyOf(families);
            tables = List.copyOf(tables);
            codes = List.copyOf(codes);
            members = Set.copyOf(members);
        }

        /** The same, serving at these tables. */
        public Settings serving(List<Table> others) {
            return new Settings(
                    regime,
                    channel,
                    supply,
                    supplies,
                    priceList,
                    cashRounding,
                    demo,
                    families,
                    others,
                    codes,
                    members);
        }

        /** The same, with codes of its own. */
        public Settings reading(List<ShopCode> own) {
            return new Settings(
                    regime,
                    channel,
                    supply,
                    supplies,
                    priceList,
                    cashRounding,
                    demo,
                    families,
                    tables,
                    own,
                    members);
        }

        /** The same, supplying members alone through these channels. */
        public Settings supplyingMembers(Set<Channel> through) {
            return new Settings(
                    regime,
                    channel,
                    supply,
                    supplies,
                    priceList,
                    cashRounding,
                    demo,
                    families,
                    tables,
                    codes,
                    through);
        }
    }

    /**
     * A table of the hub.
     *
     * @param name as people call it, {@code Tavolo 3}
     */
    public record Table(UUID id, String name) {

        public Table {
            Objects.requireNonNull(id, "id");
            if (name.isBlank()) {
                throw new IllegalArgumentException("a table has a name");
            }
        }
    }

    /** Where nothing waits to be paid, thrown away or labelled. */
    public Feed(
            long version,
            Optional<Place> place,
            Settings settings,
            List<PricedProduct> products,
            List<ProductId> removed,
            List<Operator> people,
            Map<ProductId, Long> stock,
            SignedHead acknowledged) {
        this(
                version,
                place,
                settings,
                products,
                removed,
                people,
                stock,
                List.of(),
                List.of(),
                Larder.EMPTY,
                Buying.NONE,
                List.of(),
                acknowledged);
    }

    public Feed {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(larder, "larder");
        Objects.requireNonNull(buying, "buying");
        Objects.requireNonNull(acknowledged, "acknowledged");
        products = List.copyOf(products);
        removed = List.copyOf(removed);
        people = List.copyOf(people);
        stock = Map.copyOf(stock);
        dues = List.copyOf(dues);
        settled = List.copyOf(settled);
        labels = List.copyOf(labels);
    }
}
