package it.sporta.kernel.feed;

import it.sporta.kernel.journal.SignedHead;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

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
     * @param supply the usual way goods leave this till
     * @param demo invented people and goods: every screen and paper says so
     */
    public record Settings(
            String regime,
            SupplyMode supply,
            String priceList,
            boolean cashRounding,
            boolean demo,
            Map<String, String> families) {

        public Settings {
            Objects.requireNonNull(regime, "regime");
            Objects.requireNonNull(supply, "supply");
            families = Map.copyOf(families);
        }
    }

    public Feed {
        Objects.requireNonNull(place, "place");
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(acknowledged, "acknowledged");
        products = List.copyOf(products);
        removed = List.copyOf(removed);
        people = List.copyOf(people);
        stock = Map.copyOf(stock);
    }
}
