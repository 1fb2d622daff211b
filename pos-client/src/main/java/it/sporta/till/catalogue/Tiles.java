package it.sporta.till.catalogue;

import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What fits the screen without scrolling: what is in stock first, what looks alike side by side.
 *
 * @param page from 0
 * @param more whether another page follows
 */
public record Tiles(List<Tile> tiles, int page, boolean more) {

    public static final int PER_PAGE = 20;

    /**
     * @param inStock false: drawn as gone, but it can be sold, for the shelf is right and not we
     */
    public record Tile(PricedProduct product, boolean inStock) {}

    static Tiles of(Collection<PricedProduct> inOrder, Map<ProductId, Long> stock, int page) {
        Predicate<PricedProduct> there = product -> stock.getOrDefault(product.id(), 0L) > 0;
        Stream<Tile> here = inOrder.stream().filter(there).map(product -> new Tile(product, true));
        Stream<Tile> gone =
                inOrder.stream().filter(there.negate()).map(product -> new Tile(product, false));
        return page(Stream.concat(here, gone), page);
    }

    static Tiles ofToday(Collection<PricedProduct> inOrder, Map<ProductId, Long> stock, int page) {
        boolean known = stock.values().stream().anyMatch(thousandths -> thousandths > 0);
        return known
                ? page(
                        inOrder.stream()
                                .filter(product -> stock.getOrDefault(product.id(), 0L) > 0)
                                .map(product -> new Tile(product, true)),
                        page)
                : of(inOrder, stock, page);
    }

    private static Tiles page(Stream<Tile> all, int page) {
        List<Tile> tiles = all.skip((long) page * PER_PAGE).limit(PER_PAGE + 1L).toList();
        boolean more = tiles.size() > PER_PAGE;
        return new Tiles(more ? tiles.subList(0, PER_PAGE) : tiles, page, more);
    }
}
