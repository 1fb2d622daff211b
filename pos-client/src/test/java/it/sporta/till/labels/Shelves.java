package it.sporta.till.labels;

import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.DatedPrice;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.Provenance;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Articles as a shelf may have them. */
public final class Shelves {

    private Shelves() {}

    /** With another price from this day on. */
    public static PricedProduct repriced(PricedProduct product, LocalDate day, long cents) {
        List<DatedPrice> prices = new ArrayList<>(product.prices());
        prices.add(new DatedPrice(day, cents));
        return with(product, prices, product.allergens(), product.provenance());
    }

    /** As a server says it that does not tell where things come from. */
    public static PricedProduct untold(PricedProduct product) {
        return told(product, product.allergens(), Optional.empty());
    }

    static PricedProduct told(
            PricedProduct product, Allergens allergens, Optional<Provenance> provenance) {
        return with(product, product.prices(), allergens, provenance);
    }

    private static PricedProduct with(
            PricedProduct product,
            List<DatedPrice> prices,
            Allergens allergens,
            Optional<Provenance> provenance) {
        return new PricedProduct(
                product.id(),
                product.name(),
                product.shortName(),
                product.family(),
                product.unit(),
                prices,
                product.vat(),
                product.barcodes(),
                allergens,
                product.tareGrams(),
                product.picture(),
                product.producer(),
                product.lookAlikes(),
                provenance);
    }
}
