package it.sporta.till.labels;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.Provenance;
import it.sporta.ui.Format;
import it.sporta.ui.Words;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The label of an article at its place on the shelf; in Italian, whatever the screen speaks. */
final class ShelfSticker {

    private static final Words WORDS = Words.of(ShelfSticker.class, Locale.ITALIAN);
    private static final int BARS = 13;

    private ShelfSticker() {}

    static String path(ProductId id) {
        return ShelfResource.SCREEN + "/" + id;
    }

    /** As it stands on the shelf that day. */
    static String price(UnitPrice price) {
        return Format.ITALIAN.amount(price.cents()) + " \u20ac/" + price.per().symbol();
    }

    /**
     * @throws Refused {@code shelf.packed}, {@code shelf.unpriced}, {@code shelf.untold}: it may
     *     not stand on a shelf without what it would leave out
     */
    static Sticker of(PricedProduct product, LocalDate day) {
        if (!product.isLoose()) {
            throw new Refused("shelf.packed", product.name());
        }
        UnitPrice price =
                product.price(day).orElseThrow(() -> new Refused("shelf.unpriced", product.name()));
        Provenance told =
                product.provenance().orElseThrow(() -> new Refused("shelf.untold", product.name()));
        Map<String, String> fields = new HashMap<>();
        fields.put("name", product.name());
        fields.put("price", price(price));
        fields.put("origin", told.origin());
        fields.put("category", told.category());
        fields.put("variety", told.variety());
        fields.put("producer", product.producer());
        fields.put("allergens", allergens(product.allergens()));
        product.barcodes().stream()
                .map(code -> code.digits())
                .filter(digits -> digits.length() == BARS)
                .findFirst()
                .ifPresent(digits -> fields.put("ean", digits));
        fields.values().removeIf(String::isBlank);
        return new Sticker(
                path(product.id()),
                product.name(),
                price(price),
                LabelKind.SHELF,
                fields,
                java.util.List.of());
    }

    private static String allergens(Allergens allergens) {
        if (!allergens.known()) {
            return WORDS.text("shelf.allergens.ask");
        }
        String all =
                allergens.sorted().stream()
                        .map(one -> WORDS.text("allergen.short." + one.name()))
                        .collect(Collectors.joining(", "));
        return all.isEmpty() ? "" : WORDS.text("shelf.allergens") + " " + all;
    }
}
