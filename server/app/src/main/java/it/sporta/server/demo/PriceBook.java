package it.sporta.server.demo;

import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.server.catalogue.LegalRate;
import it.sporta.server.catalogue.PriceList;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.demo.data.Article;
import it.sporta.server.demo.data.Keys;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** What everything cost on each day and whom it comes from, read once for many days. */
final class PriceBook {

    private final Products products;
    private final Map<ProductId, PriceList> prices;
    private final Map<ProductId, UUID> producers = new HashMap<>();
    private final Map<LocalDate, Map<String, List<LegalRate>>> rates = new HashMap<>();

    PriceBook(EntityManager entities) {
        this.products = new Products(entities);
        this.prices = products.prices();
        for (Product product : products.all()) {
            product.producer().ifPresent(known -> producers.put(product.id(), known));
        }
    }

    Optional<UUID> producer(Article article) {
        return Optional.ofNullable(producers.get(Keys.article(article.key())));
    }

    UnitPrice price(Article article, LocalDate day) {
        return Optional.ofNullable(prices.get(Keys.article(article.key())))
                .flatMap(list -> list.on(day))
                .map(row -> new UnitPrice(row.cents(), article.particulars().unit()))
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No price of " + article.key() + " on " + day + "."));
    }

    /** What the law asks, for whoever charges VAT. */
    VatRate rate(Article article, SupplyMode mode, LocalDate day) {
        return rates
                .computeIfAbsent(day, unread -> new HashMap<>())
                .computeIfAbsent(
                        article.particulars().vatClass(),
                        vatClass -> products.legalRates(vatClass, day))
                .stream()
                .filter(rate -> rate.mode() == mode)
                .map(LegalRate::rate)
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "No rate for " + article.key() + " " + mode + "."));
    }
}
