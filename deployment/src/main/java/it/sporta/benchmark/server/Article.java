package it.sporta.benchmark.server;

import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Unit;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** An article as a simulated till sells it. */
record Article(ProductId id, String name, UnitPrice price, VatRate vat) {

    private static final int MOST = 60;

    /** Of so many articles one is set apart. */
    private static final int APART = 5;

    /**
     * What a hub's feed offers today by the piece or by weight: the same articles each time.
     *
     * @param apart a few that the others do not sell
     */
    static List<Article> of(Feed feed, LocalDate day, boolean apart) {
        List<Article> all = of(feed, day);
        int border = all.size() - all.size() / APART;
        return apart ? all.subList(border, all.size()) : all.subList(0, border);
    }

    private static List<Article> of(Feed feed, LocalDate day) {
        return feed.products().stream()
                .filter(product -> product.unit() != Unit.LITRE)
                .sorted(Comparator.comparing(product -> product.id().toString()))
                .flatMap(product -> of(product, feed.settings(), day).stream())
                .filter(article -> article.price().cents() >= 20)
                .limit(MOST)
                .toList();
    }

    private static Optional<Article> of(
            PricedProduct product, Feed.Settings settings, LocalDate day) {
        return product.price(day)
                .flatMap(
                        price ->
                                product.vat(settings.supply())
                                        .map(
                                                vat ->
                                                        new Article(
                                                                product.id(),
                                                                product.shortName(),
                                                                price,
                                                                vat)));
    }
}
