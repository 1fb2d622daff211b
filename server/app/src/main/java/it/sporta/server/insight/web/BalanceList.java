package it.sporta.server.insight.web;

import it.sporta.kernel.Rome;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.insight.Balances;
import it.sporta.server.insight.MassBalance;
import it.sporta.server.insight.MassBalance.Direction;
import it.sporta.server.insight.MassBalance.Way;
import it.sporta.server.stock.PlaceKind;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Names what a balance speaks of. */
@Dependent
class BalanceList {

    private static final int FOUR_WEEKS = 28;

    private final Balances balances;
    private final Products products;
    private final Hubs hubs;
    private final Clock clock;

    @Inject
    BalanceList(Balances balances, Products products, Hubs hubs, Clock clock) {
        this.balances = balances;
        this.products = products;
        this.hubs = hubs;
        this.clock = clock;
    }

    /**
     * What is asked for.
     *
     * @param product empty where none was chosen
     * @param hub the one chosen; empty for all
     */
    record Asked(Optional<Product> product, Optional<Hub> hub, LocalDate from, LocalDate to) {

        private String query() {
            return "?articolo="
                    + product.map(one -> one.id().toString()).orElse("")
                    + "&sede="
                    + hub.map(one -> one.id().toString()).orElse("")
                    + "&dal="
                    + from
                    + "&al="
                    + to;
        }
    }

    /** What nobody can read is left open: all hubs, four weeks until today. */
    Asked asked(String product, String hub, String from, String to) {
        LocalDate today = Rome.today(clock);
        LocalDate last = day(to).filter(day -> !day.isAfter(today)).orElse(today);
        LocalDate first =
                day(from).filter(day -> !day.isAfter(last)).orElse(last.minusDays(FOUR_WEEKS - 1));
        return new Asked(
                id(product).map(ProductId::new).flatMap(products::find),
                id(hub).flatMap(hubs::find),
                first,
                last);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> day.getYear() >= 2000);
        } catch (java.time.DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Set<UUID> inside(Asked asked) {
        return asked.hub()
                .map(hub -> Set.of(hub.id()))
                .orElseGet(() -> hubs.all().stream().map(Hub::id).collect(Collectors.toSet()));
    }

    BalanceView of(Asked asked) {
        return new BalanceView(
                asked.product().map(one -> one.id().toString()).orElse(""),
                asked.hub().map(one -> one.id().toString()).orElse(""),
                asked.from(),
                asked.to(),
                products.all().stream()
                        .map(one -> Map.entry(one.id().toString(), one.name()))
                        .toList(),
                hubs.all().stream().map(one -> Map.entry(one.id().toString(), one.name())).toList(),
                asked.product().map(product -> sheet(product, asked)));
    }

    private BalanceView.Sheet sheet(Product product, Asked asked) {
        MassBalance balance = balances.of(product.id(), inside(asked), asked.from(), asked.to());
        return new BalanceView.Sheet(
                amount(balance.opening(), product),
                rows(balance.in(), product, asked),
                amount(balance.available(), product),
                rows(balance.out(), product, asked),
                amount(balance.closing(), product),
                amount(balance.accountedFor(), product),
                balance.isClosed()
                        ? Optional.empty()
                        : Optional.of(amount(drift(balance), product)),
                balance.available() != 0 || !balance.out().isEmpty());
    }

    private static long drift(MassBalance balance) {
        return balance.drift() != 0
                ? balance.drift()
                : balance.available() - balance.accountedFor();
    }

    private static List<BalanceView.Row> rows(List<Way> ways, Product product, Asked asked) {
        return ways.stream()
                .map(
                        way ->
                                new BalanceView.Row(
                                        words(way.direction(), way.other()),
                                        amount(way.thousandths(), product),
                                        "/oggi/bilancio/movimenti"
                                                + asked.query()
                                                + "&voce="
                                                + way.direction()
                                                + "."
                                                + way.other(),
                                        way.thousandths()))
                .toList();
    }

    static String words(Direction direction, PlaceKind other) {
        return "way." + direction + "." + other;
    }

    private static String amount(long thousandths, Product product) {
        return Format.ITALIAN.quantity(new Quantity(thousandths, product.unit()));
    }

    /** Empty where nobody can read which figure, or of what. */
    Optional<BalanceLinesView> lines(Asked asked, String figure) {
        String[] parts = figure.split("\\.");
        if (parts.length != 2 || asked.product().isEmpty()) {
            return Optional.empty();
        }
        try {
            Direction direction = Direction.valueOf(parts[0]);
            PlaceKind other = PlaceKind.valueOf(parts[1]);
            return Optional.of(lines(asked, asked.product().get(), direction, other));
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    private BalanceLinesView lines(
            Asked asked, Product product, Direction direction, PlaceKind other) {
        Map<UUID, String> names = hubs.all().stream().collect(Collectors.toMap(Hub::id, Hub::name));
        return new BalanceLinesView(
                product.name(),
                words(direction, other),
                "/oggi/bilancio" + asked.query(),
                balances
                        .lines(
                                product.id(),
                                inside(asked),
                                asked.from(),
                                asked.to(),
                                direction,
                                other)
                        .stream()
                        .map(line -> line(line, names))
                        .toList());
    }

    private static BalanceLinesView.Line line(Balances.Line line, Map<UUID, String> names) {
        return new BalanceLinesView.Line(
                line.at(),
                line.fromName() + ", " + names.getOrDefault(line.fromHub(), ""),
                line.toName() + ", " + names.getOrDefault(line.toHub(), ""),
                Format.ITALIAN.quantity(line.quantity()),
                line.reason(),
                line.lot().map(UUID::toString),
                line.label().orElse(""));
    }
}
