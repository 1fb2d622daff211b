package it.sporta.server.catalogue;

import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.Provenance;
import it.sporta.kernel.product.SupplyMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Articles as the tills of one hub sell them on one day. */
final class PricedFor {

    /** The rates of a class where and when it is sold. */
    interface Rates extends Function<String, Map<SupplyMode, VatRate>> {}

    private final Map<ProductId, PriceList> prices;
    private final Map<UUID, String> producers;
    private final Rates rates;
    private final LocalDate day;

    PricedFor(Products products, Rates rates, LocalDate day) {
        this.prices = products.prices();
        this.producers =
                products.producers().stream()
                        .collect(Collectors.toMap(Producer::id, Producer::name));
        this.rates = rates;
        this.day = day;
    }

    PricedProduct of(Product product) {
        PriceList list = prices.getOrDefault(product.id(), new PriceList(List.of()));
        return new PricedProduct(
                product.id(),
                product.name(),
                product.shortName(),
                product.family(),
                product.unit(),
                list.forTills(day),
                rates.apply(product.vatClass()),
                product.barcodes(),
                product.allergens(),
                product.tareGrams(),
                product.picture(),
                product.producer().map(producers::get).orElse(""),
                product.lookAlikes(),
                Optional.of(
                        new Provenance(product.origin(), product.category(), product.variety())));
    }
}
