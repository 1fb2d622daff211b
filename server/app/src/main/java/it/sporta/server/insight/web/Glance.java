package it.sporta.server.insight.web;

import it.sporta.kernel.Rome;
import it.sporta.kernel.product.ProductId;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.insight.HourTotal;
import it.sporta.server.insight.Totals;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.Stock;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a day at a glance. */
@Dependent
class Glance {

    private static final int EXPIRING_SHOWN = 12;

    private final Totals totals;
    private final Stock stock;
    private final Products products;
    private final Hubs hubs;
    private final Desk desk;
    private final TaskList tasks;
    private final ProofList proof;
    private final Ends ends;
    private final Clock clock;

    @Inject
    Glance(
            Totals totals,
            Stock stock,
            Products products,
            Hubs hubs,
            Desk desk,
            TaskList tasks,
            ProofList proof,
            Ends ends,
            Clock clock) {
        this.totals = totals;
        this.stock = stock;
        this.products = products;
        this.hubs = hubs;
        this.desk = desk;
        this.tasks = tasks;
        this.proof = proof;
        this.ends = ends;
        this.clock = clock;
    }

    LocalDate today() {
        return Rome.today(clock);
    }

    TodayView of(LocalDate day) {
        List<HourTotal> hours = totals.hours(day);
        List<Hub> all = hubs.all();
        List<Hub> selling = all.stream().filter(hub -> sold(hub, hours)).toList();
        ProofView proved = proof.last();
        List<LotStock> soon = soon(day);
        return new TodayView(
                day,
                day.equals(today()),
                false,
                hours.stream().mapToLong(hour -> hour.takings().cents()).sum(),
                hours.stream().mapToLong(HourTotal::tickets).sum(),
                hours.stream().mapToLong(HourTotal::grams).sum(),
                selling.stream().map(hub -> sum(hub, hours)).toList(),
                table(selling, hours),
                soon.size(),
                expiring(soon, all),
                Stream.concat(desk.waiting(proved).stream(), tasks.all().stream()).toList(),
                ends.until(day),
                proved);
    }

    /** What is in stock is known of now: of a past day nothing is said. */
    private List<LotStock> soon(LocalDate day) {
        return day.equals(today()) ? stock.expiring(today().plusDays(Stock.SOON_DAYS)) : List.of();
    }

    /** A column of nothing says nothing. */
    private static boolean sold(Hub hub, List<HourTotal> hours) {
        return hours.stream().anyMatch(hour -> hour.hub().equals(hub.id()));
    }

    private static TodayView.HubSum sum(Hub hub, List<HourTotal> hours) {
        List<HourTotal> own = hours.stream().filter(h -> h.hub().equals(hub.id())).toList();
        return new TodayView.HubSum(
                hub.id().toString(),
                hub.name(),
                own.stream().mapToLong(hour -> hour.takings().cents()).sum(),
                own.stream().mapToLong(HourTotal::tickets).sum(),
                own.stream().mapToLong(HourTotal::grams).sum());
    }

    private static List<TodayView.Hour> table(List<Hub> hubs, List<HourTotal> hours) {
        List<TodayView.Hour> table = new ArrayList<>();
        int first = hours.stream().mapToInt(HourTotal::hour).min().orElse(0);
        int last = hours.stream().mapToInt(HourTotal::hour).max().orElse(-1);
        for (int hour = first; hour <= last; hour++) {
            int now = hour;
            table.add(
                    new TodayView.Hour(
                            hour, hubs.stream().map(hub -> cents(hub, now, hours)).toList()));
        }
        return table;
    }

    private static long cents(Hub hub, int hour, List<HourTotal> hours) {
        return hours.stream()
                .filter(total -> total.hub().equals(hub.id()) && total.hour() == hour)
                .mapToLong(total -> total.takings().cents())
                .sum();
    }

    private List<TodayView.Expiring> expiring(List<LotStock> soon, List<Hub> all) {
        List<LotStock> lots = soon.stream().limit(EXPIRING_SHOWN).toList();
        Map<ProductId, Product> names =
                lots.stream()
                        .map(LotStock::product)
                        .distinct()
                        .flatMap(id -> products.find(id).stream())
                        .collect(Collectors.toMap(Product::id, Function.identity()));
        Map<UUID, String> places = all.stream().collect(Collectors.toMap(Hub::id, Hub::name));
        return lots.stream()
                .map(
                        lot ->
                                new TodayView.Expiring(
                                        lot.lot().toString(),
                                        names.containsKey(lot.product())
                                                ? names.get(lot.product()).name()
                                                : lot.product().toString(),
                                        places.getOrDefault(lot.hub(), ""),
                                        Format.ITALIAN.quantity(lot.quantity()),
                                        lot.expires().orElseThrow(),
                                        lot.expires().orElseThrow().isBefore(today())))
                .toList();
    }
}
