package it.sporta.till.selling;

import it.sporta.hardware.scale.Reading;
import it.sporta.kernel.Refused;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.ticket.Line;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.devices.Weigher;
import java.util.Optional;

/**
 * From a hand on an article to a line: found, priced, counted or weighed. Weighing waits for
 * stillness, so nothing here holds the desk's lock: a scan meanwhile is not held up.
 */
final class Shelf {

    private final LocalCatalogue catalogue;
    private final Optional<Weigher> weigher;

    Shelf(LocalCatalogue catalogue, Optional<Weigher> weigher) {
        this.catalogue = catalogue;
        this.weigher = weigher;
    }

    /**
     * @throws Refused {@code scan.unreadable} with the text, {@code scan.unknown} with the code
     */
    Line scanned(String text, Terms terms) {
        Barcode code = Barcode.parse(text).orElseThrow(() -> Notices.unreadable(text));
        PricedProduct product =
                catalogue.find(code).orElseThrow(() -> new Refused("scan.unknown", code.digits()));
        return line(Pricing.of(product, terms), "");
    }

    /**
     * @throws Refused {@code product.gone}, and all that {@link Pricing} says
     */
    Line tapped(ProductId id, String keyed, Terms terms) {
        PricedProduct product = catalogue.find(id).orElseThrow(() -> new Refused("product.gone"));
        return line(Pricing.of(product, terms), keyed);
    }

    private Line line(Pricing pricing, String keyed) {
        if (!keyed.isEmpty()) {
            return pricing.keyed(keyed);
        }
        return switch (pricing.price().per()) {
            case KILOGRAM -> weighed(pricing);
            case LITRE -> throw new Refused("quantity.missing");
            case PIECE -> pricing.one();
        };
    }

    private Line weighed(Pricing pricing) {
        Weigher scale = weigher.orElseThrow(() -> new Refused("scale.none"));
        if (!pricing.fitsScale()) {
            throw new Refused("scale.price");
        }
        Reading reading = scale.weigh(pricing.price().cents(), pricing.product().tareGrams());
        return pricing.weighed(reading, scale.name());
    }

    /** What was weighed last was not sold: it may be weighed again as it lies. */
    void putBack() {
        weigher.ifPresent(Weigher::release);
    }
}
