package it.sporta.till.labels;

import it.sporta.kernel.product.PricedProduct;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.catalogue.Tint;
import it.sporta.ui.View;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * Articles to be labelled on their shelf, a page of them, and the printer.
 *
 * @param families each a key; without any is what has another price today
 * @param family the one that is open; empty for what has another price today
 * @param page from 0
 * @param more whether there is another page
 * @param all how many can be printed at once; 0 where a family is open
 * @param press names the press that prints all, so that twice the same prints once
 */
public record ShelfView(
        List<FamilyKey> families,
        String family,
        List<Row> rows,
        int page,
        boolean more,
        int all,
        String press,
        JobsView jobs)
        implements View {

    /** Two beside each other below the families, and no scrolling. */
    static final int PER_PAGE = 6;

    /** A family of goods. */
    public record FamilyKey(String key, String name, String tint, boolean on) {}

    /** An article with its price of today. */
    public record Row(String path, String name, String price, String producer) {}

    static ShelfView of(
            LocalCatalogue catalogue,
            LocalDate day,
            String family,
            int page,
            String press,
            LabelQueue queue) {
        List<PricedProduct> goods =
                printable(
                        family.isEmpty() ? catalogue.repricedOn(day) : catalogue.ofFamily(family),
                        day);
        int from = Math.min(page * PER_PAGE, goods.size());
        int to = Math.min(from + PER_PAGE, goods.size());
        return new ShelfView(
                families(catalogue, family),
                family,
                goods.subList(from, to).stream().map(one -> row(one, day)).toList(),
                page,
                to < goods.size(),
                family.isEmpty() ? goods.size() : 0,
                press,
                JobsView.of(queue));
    }

    /** Of packs the price by the kilogram is not known: they are not offered. */
    static List<PricedProduct> printable(List<PricedProduct> goods, LocalDate day) {
        return goods.stream()
                .filter(PricedProduct::isLoose)
                .filter(one -> one.price(day).isPresent() && one.provenance().isPresent())
                .toList();
    }

    private static Row row(PricedProduct product, LocalDate day) {
        return new Row(
                ShelfSticker.path(product.id()),
                product.name(),
                ShelfSticker.price(product.price(day).orElseThrow()),
                product.producer());
    }

    private static List<FamilyKey> families(LocalCatalogue catalogue, String open) {
        return catalogue.families().entrySet().stream()
                .sorted(
                        Comparator.comparing(
                                        (Map.Entry<String, String> one) -> Tint.of(one.getKey()))
                                .thenComparing(Map.Entry::getValue))
                .map(
                        one ->
                                new FamilyKey(
                                        one.getKey(),
                                        one.getValue(),
                                        Tint.of(one.getKey()).word(),
                                        one.getKey().equals(open)))
                .toList();
    }
}
