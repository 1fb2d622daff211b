package it.sporta.till.selling;

import it.sporta.kernel.product.PricedProduct;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.catalogue.Pictures;
import it.sporta.till.catalogue.Tiles;
import it.sporta.till.catalogue.Tint;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The families and the tiles of one of them.
 *
 * @param family the one shown; empty for what is in stock today
 * @param next the page after this one, if there is one
 * @param dues how much was prepared and waits to be paid
 * @param tables whether guests are served at tables here
 * @param group whether a buying group has anything under way here
 */
public record GoodsView(
        List<FamilyKey> families,
        String family,
        List<TileKey> tiles,
        int page,
        boolean next,
        int dues,
        boolean tables,
        boolean group)
        implements View {

    /** One family's key. */
    public record FamilyKey(String key, String name, String tint, boolean on) {}

    /**
     * One article's tile.
     *
     * @param price of today, the bare figure; empty when there is none
     * @param per what the price is for: euro per kilogram, piece or litre
     */
    public record TileKey(
            String id,
            String word,
            String price,
            String per,
            Optional<String> picture,
            String tint,
            boolean gone) {}

    static GoodsView of(
            LocalCatalogue catalogue,
            Pictures pictures,
            LocalDate day,
            String family,
            int page,
            int dues) {
        Tiles tiles = catalogue.tiles(family, page);
        return new GoodsView(
                families(catalogue, family),
                family,
                tiles.tiles().stream()
                        .map(tile -> tile(tile.product(), !tile.inStock(), pictures, day))
                        .toList(),
                page,
                tiles.more(),
                dues,
                catalogue.settings().filter(hub -> !hub.tables().isEmpty()).isPresent(),
                catalogue.buying().isAnything());
    }

    private static List<FamilyKey> families(LocalCatalogue catalogue, String family) {
        return catalogue.families().entrySet().stream()
                .map(
                        one ->
                                new FamilyKey(
                                        one.getKey(),
                                        one.getValue(),
                                        Tint.of(one.getKey()).word(),
                                        one.getKey().equals(family)))
                .sorted(
                        Comparator.comparing((FamilyKey one) -> Tint.of(one.key()))
                                .thenComparing(FamilyKey::name))
                .toList();
    }

    static TileKey tile(PricedProduct product, boolean gone, Pictures pictures, LocalDate day) {
        return new TileKey(
                product.id().toString(),
                product.shortName(),
                product.price(day).map(price -> Format.ITALIAN.amount(price.cents())).orElse(""),
                "€/" + product.unit().symbol(),
                pictures.url(product.picture()),
                Tint.of(product.family()).word(),
                gone);
    }

    public boolean isToday() {
        return family.isEmpty();
    }
}
