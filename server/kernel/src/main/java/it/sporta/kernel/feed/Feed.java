package it.sporta.kernel.feed;

import it.sporta.kernel.journal.SignedHead;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * The answer to "what changed after n?".
 *
 * @param version ask for what came after this next time
 * @param settings of the hub, whole each time
 * @param products changed or new since n
 * @param removed no longer sold here since n
 * @param people who may use the tills of this hub, whole each time
 * @param stock thousandths on hand at the hub by article, for the order of the tiles
 * @param larder for a waste station, whole each time
 * @param acknowledged how far the server holds this till's chain
 */
public record Feed(
        long version,
        Settings settings,
        List<PricedProduct> products,
        List<ProductId> removed,
        List<Operator> people,
        Map<ProductId, Long> stock,
        Larder larder,
        SignedHead acknowledged) {

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
        Objects.requireNonNull(settings, "settings");
        Objects.requireNonNull(larder, "larder");
        Objects.requireNonNull(acknowledged, "acknowledged");
        products = List.copyOf(products);
        removed = List.copyOf(removed);
        people = List.copyOf(people);
        stock = Map.copyOf(stock);
    }
}
