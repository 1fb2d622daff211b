package it.sporta.server.stock.web;

import it.sporta.kernel.Rome;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.Shortage;
import it.sporta.server.stock.Shortages;
import it.sporta.server.stock.Stock;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Finds and names what is in stock. */
@Dependent
class StockList {

    private final Stock stock;
    private final Shortages shortages;
    private final Products products;
    private final Hubs hubs;
    private final Clock clock;

    @Inject
    StockList(Stock stock, Shortages shortages, Products products, Hubs hubs, Clock clock) {
        this.stock = stock;
        this.shortages = shortages;
        this.products = products;
        this.hubs = hubs;
        this.clock = clock;
    }

    StockView show(StockView.Filter filter) {
        LocalDate today = Rome.today(clock);
        List<Hub> all = hubs.all();
        Map<ProductId, Product> names =
                products.all().stream().collect(Collectors.toMap(Product::id, Function.identity()));
        List<LotStock> found = found(filter, all, names, today);
        StockView.Sheet sheet = StockView.Sheet.of(filter.page(), found.size());
        return new StockView(
                filter,
                found.subList(sheet.first(), sheet.last()).stream()
                        .map(lot -> row(lot, names, all, today))
                        .toList(),
                sheet,
                found.stream().mapToLong(StockList::cost).sum(),
                found.stream().mapToLong(StockList::grams).sum(),
                missing(filter.hub(), names, all),
                all.stream().map(h -> Map.entry(h.id().toString(), h.name())).toList());
    }

    /** Of all hubs together what expires first stands first; what has no date, last. */
    private List<LotStock> found(
            StockView.Filter filter,
            List<Hub> all,
            Map<ProductId, Product> names,
            LocalDate today) {
        return all.stream()
                .filter(hub -> filter.hub().isEmpty() || hub.id().toString().equals(filter.hub()))
                .flatMap(
                        hub ->
                                (filter.expiring()
                                                ? stock.expiring(
                                                        hub.id(), today.plusDays(Stock.SOON_DAYS))
                                                : stock.of(hub.id()))
                                        .stream())
                .filter(lot -> matches(lot, names, filter.text()))
                .sorted(Comparator.comparing(lot -> lot.expires().orElse(LocalDate.MAX)))
                .toList();
    }

    private static boolean matches(LotStock lot, Map<ProductId, Product> names, String text) {
        String words =
                String.join(
                        " ",
                        name(lot.product(), names),
                        shortName(lot.product(), names),
                        lot.label(),
                        lot.origin());
        return holdsAll(words, text);
    }

    /** Every word that was typed, in any order. */
    static boolean holdsAll(String said, String typed) {
        String low = said.toLowerCase(Locale.ITALIAN);
        return Arrays.stream(typed.strip().toLowerCase(Locale.ITALIAN).split("\\s+"))
                .allMatch(low::contains);
    }

    private static String shortName(ProductId id, Map<ProductId, Product> names) {
        return names.containsKey(id) ? names.get(id).shortName() : "";
    }

    private static StockView.Row row(
            LotStock lot, Map<ProductId, Product> names, List<Hub> hubs, LocalDate today) {
        return new StockView.Row(
                lot.lot().toString(),
                name(lot.product(), names),
                lot.product().toString(),
                lot.label(),
                hubName(lot.hub(), hubs),
                lot.placeName(),
                Format.ITALIAN.quantity(lot.quantity()),
                !lot.quantity().isPositive(),
                lot.expires(),
                Freshness.of(lot.dateKind(), lot.expires(), today),
                lot.receivedOn(),
                cost(lot));
    }

    private List<StockView.Missing> missing(
            String hubId, Map<ProductId, Product> names, List<Hub> hubs) {
        return shortages.open().stream()
                .filter(one -> hubId.isEmpty() || one.hub().toString().equals(hubId))
                .map(one -> missing(one, names, hubs))
                .toList();
    }

    private static StockView.Missing missing(
            Shortage one, Map<ProductId, Product> names, List<Hub> hubs) {
        Product product = names.get(one.product());
        Unit unit = product == null ? Unit.PIECE : product.unit();
        return new StockView.Missing(
                hubName(one.hub(), hubs),
                one.hub().toString(),
                name(one.product(), names),
                one.product().toString(),
                Format.ITALIAN.quantity(new Quantity(one.thousandths(), unit)));
    }

    /** An article the catalogue does not have is still goods on a shelf. */
    static String name(ProductId id, Map<ProductId, Product> names) {
        return names.containsKey(id) ? names.get(id).name() : id.toString();
    }

    private static String hubName(UUID id, List<Hub> hubs) {
        return hubs.stream()
                .filter(hub -> hub.id().equals(id))
                .map(Hub::name)
                .findFirst()
                .orElse("");
    }

    private static long cost(LotStock lot) {
        return new UnitPrice(lot.costCents(), lot.quantity().unit()).times(lot.quantity()).cents();
    }

    private static long grams(LotStock lot) {
        return lot.quantity().unit() == Unit.KILOGRAM ? lot.quantity().thousandths() : 0;
    }
}
