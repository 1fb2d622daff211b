package it.sporta.till.tables;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Unit;
import it.sporta.till.cash.Shift;
import it.sporta.till.cash.Shifts;
import it.sporta.till.catalogue.LocalCatalogue;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What is served at tables: articles by the piece that have a price and the VAT of the table. */
final class Menu {

    private final LocalCatalogue catalogue;
    private final Shifts shifts;

    Menu(LocalCatalogue catalogue, Shifts shifts) {
        this.catalogue = catalogue;
        this.shifts = shifts;
    }

    /** An article as guests read it. */
    record Dish(ProductId product, String name, UnitPrice price, VatRate vat) {}

    /**
     * @throws Refused {@code table.shift}
     */
    private LocalDate day() {
        return shifts.current()
                .map(Shift::businessDate)
                .orElseThrow(() -> new Refused("table.shift"));
    }

    /**
     * @throws Refused {@code product.gone}, {@code dish.none} for what is not served, {@code
     *     table.shift}
     */
    Dish dish(ProductId id) {
        PricedProduct product = catalogue.find(id).orElseThrow(() -> new Refused("product.gone"));
        return dish(product, day())
                .orElseThrow(() -> new Refused("dish.none", product.shortName()));
    }

    private static Optional<Dish> dish(PricedProduct product, LocalDate day) {
        boolean counted = product.unit() == Unit.PIECE;
        return product.price(day)
                .filter(price -> counted)
                .flatMap(
                        price ->
                                product.vat(SupplyMode.SERVED)
                                        .map(
                                                vat ->
                                                        new Dish(
                                                                product.id(),
                                                                product.shortName(),
                                                                price,
                                                                vat)));
    }

    /** Of one family. */
    List<Dish> dishes(String family) {
        LocalDate day = day();
        return catalogue.ofFamily(family).stream()
                .flatMap(product -> dish(product, day).stream())
                .toList();
    }

    /** Keys of the families of which something is served; the one with most dishes first. */
    List<String> families() {
        Map<String, Integer> counts = new HashMap<>();
        catalogue.families().keySet().forEach(key -> counts.put(key, dishes(key).size()));
        return counts.keySet().stream()
                .filter(key -> counts.get(key) > 0)
                .sorted(
                        Comparator.<String, Integer>comparing(counts::get)
                                .reversed()
                                .thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    String name(String family) {
        return catalogue.families().getOrDefault(family, "");
    }
}
