package it.sporta.server.catalogue.web;

import it.sporta.kernel.Rome;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.PriceList;
import it.sporta.server.catalogue.PriceRow;
import it.sporta.server.catalogue.Producer;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds, filters and sorts articles for the list. */
@Dependent
class ProductList {

    private final Products products;
    private final Hubs hubs;
    private final Offer offer;
    private final Clock clock;

    @Inject
    ProductList(Products products, Hubs hubs, Offer offer, Clock clock) {
        this.products = products;
        this.hubs = hubs;
        this.offer = offer;
        this.clock = clock;
    }

    ProductsView show(ProductsView.Filter filter) {
        Choices choices = offer.choices();
        List<Product> all = products.all();
        Map<UUID, Producer> producers =
                products.producers().stream()
                        .collect(Collectors.toMap(Producer::id, Function.identity()));
        Map<ProductId, PriceList> prices = products.prices();
        List<Hub> known = hubs.all();
        List<ProductsView.Row> rows =
                all.stream()
                        .filter(product -> matches(product, filter, producers))
                        .map(product -> row(product, prices, producers, known, choices))
                        .sorted(order(filter.order()))
                        .toList();
        return new ProductsView(filter, rows, all.size(), choices);
    }

    /**
     * Labels of what is sold loose, by the same filter: what is packed has a code of its own, and
     * its price by the kilo would need its content, which an article does not say.
     */
    ShelfPaper shelf(ProductsView.Filter filter) {
        LocalDate today = Rome.today(clock);
        Map<UUID, Producer> producers =
                products.producers().stream()
                        .collect(Collectors.toMap(Producer::id, Function.identity()));
        Map<ProductId, PriceList> prices = products.prices();
        return new ShelfPaper(
                products.all().stream()
                        .filter(product -> !product.isWithdrawn() && isLoose(product))
                        .filter(product -> matches(product, filter, producers))
                        .flatMap(
                                product ->
                                        Optional.ofNullable(prices.get(product.id()))
                                                .flatMap(list -> list.on(today))
                                                .map(price -> tag(product, price, producers))
                                                .stream())
                        .toList());
    }

    private static boolean isLoose(Product product) {
        return product.unit() != Unit.PIECE || product.barcodes().isEmpty();
    }

    private static ShelfPaper.Tag tag(
            Product product, PriceRow price, Map<UUID, Producer> producers) {
        return new ShelfPaper.Tag(
                product.name(),
                price.cents(),
                product.unit(),
                product.origin(),
                product.category(),
                product.variety(),
                product.producer().map(producers::get).map(Producer::name).orElse(""),
                product.allergens());
    }

    private static boolean matches(
            Product product, ProductsView.Filter filter, Map<UUID, Producer> producers) {
        String wanted = filter.text().strip().toLowerCase(Locale.ITALIAN);
        String producer = product.producer().map(producers::get).map(Producer::name).orElse("");
        String words = product.name() + " " + product.shortName() + " " + producer;
        boolean named =
                words.toLowerCase(Locale.ITALIAN).contains(wanted)
                        || product.barcodes().stream().anyMatch(c -> c.digits().contains(wanted));
        return named
                && (filter.family().isEmpty() || product.family().equals(filter.family()))
                && (filter.hub().isEmpty()
                        || product.hubs().stream()
                                .anyMatch(hub -> hub.toString().equals(filter.hub())));
    }

    private ProductsView.Row row(
            Product product,
            Map<ProductId, PriceList> prices,
            Map<UUID, Producer> producers,
            List<Hub> known,
            Choices choices) {
        LocalDate today = Rome.today(clock);
        Optional<PriceList> list = Optional.ofNullable(prices.get(product.id()));
        Optional<Producer> producer = product.producer().map(producers::get);
        List<Hub> soldAt = known.stream().filter(hub -> product.hubs().contains(hub.id())).toList();
        boolean kmZero =
                !soldAt.isEmpty()
                        && producer.filter(p -> soldAt.stream().allMatch(p::isKmZeroFor))
                                .isPresent();
        return new ProductsView.Row(
                product.id().toString(),
                product.name(),
                name(choices.families(), product.family()),
                product.unit(),
                list.flatMap(l -> l.on(today)).map(PriceRow::cents),
                list.flatMap(l -> l.after(today).stream().findFirst())
                        .map(next -> Map.entry(next.from(), next.cents())),
                producer.map(Producer::name).orElse(""),
                kmZero,
                producer.filter(Producer::isShortChain).isPresent(),
                product.allergens(),
                product.isWithdrawn(),
                soldAt.stream().map(Hub::name).collect(Collectors.joining(", ")));
    }

    private static String name(List<Map.Entry<String, String>> names, String key) {
        return names.stream()
                .filter(entry -> entry.getKey().equals(key))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(key);
    }

    private static Comparator<ProductsView.Row> order(String order) {
        Comparator<ProductsView.Row> byName =
                Comparator.comparing(row -> row.name().toLowerCase(Locale.ITALIAN));
        return switch (order) {
            case "famiglia" -> Comparator.comparing(ProductsView.Row::family).thenComparing(byName);
            case "prezzo" ->
                    Comparator.<ProductsView.Row, Long>comparing(row -> row.cents().orElse(-1L))
                            .thenComparing(byName);
            case "produttore" ->
                    Comparator.comparing(ProductsView.Row::producer).thenComparing(byName);
            default -> byName;
        };
    }
}
