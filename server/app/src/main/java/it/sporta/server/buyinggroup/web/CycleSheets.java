package it.sporta.server.buyinggroup.web;

import it.sporta.server.Form;
import it.sporta.server.buyinggroup.Bookings;
import it.sporta.server.buyinggroup.Cycle;
import it.sporta.server.buyinggroup.CycleState;
import it.sporta.server.buyinggroup.Cycles;
import it.sporta.server.buyinggroup.Member;
import it.sporta.server.buyinggroup.Members;
import it.sporta.server.buyinggroup.Offer;
import it.sporta.server.buyinggroup.OpenCase;
import it.sporta.server.buyinggroup.ProducerOrder;
import it.sporta.server.buyinggroup.ProducerOrders;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.ui.Format;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/** Puts the coordinator's pages about cycles together. */
@Dependent
class CycleSheets {

    private static final Format SAY = Format.ITALIAN;

    private final Cycles cycles;
    private final Bookings bookings;
    private final ProducerOrders orders;
    private final Members members;
    private final TaskSheet tasks;
    private final Named named;
    private final Products products;
    private final Hubs hubs;
    private final Clock clock;

    @Inject
    CycleSheets(
            Cycles cycles,
            Bookings bookings,
            ProducerOrders orders,
            Members members,
            TaskSheet tasks,
            Named named,
            Products products,
            Hubs hubs,
            Clock clock) {
        this.cycles = cycles;
        this.bookings = bookings;
        this.orders = orders;
        this.members = members;
        this.tasks = tasks;
        this.named = named;
        this.products = products;
        this.hubs = hubs;
        this.clock = clock;
    }

    CyclesView all() {
        return new CyclesView(cycles.all().stream().map(this::row).toList());
    }

    private CyclesView.Row row(Cycle cycle) {
        List<Bookings.Line> lines = bookings.of(cycle.id());
        CycleState state = cycle.state(clock.instant());
        return new CyclesView.Row(
                cycle.id().toString(),
                cycle.number(),
                cycle.name(),
                named.group(cycle),
                state,
                state == CycleState.ORDERED && orders.unsent(cycle.id()) == 0,
                cycle.calendar().opens(),
                cycle.calendar().closes(),
                cycle.calendar().delivery(),
                lines.stream().map(Bookings.Line::member).distinct().count(),
                lines.stream().mapToLong(line -> amount(cycle, line)).sum(),
                tasks.count(cycle));
    }

    private static long amount(Cycle cycle, Bookings.Line line) {
        return cycle.offer(line.offer()).amount(line.thousandths()).cents();
    }

    NewCycleView blank(Form form) {
        List<Entry<String, String>> choices =
                hubs.all().stream()
                        .filter(hub -> hub.kind() == HubKind.PICKUP_POINT)
                        .map(hub -> Map.entry(hub.id().toString(), hub.name()))
                        .toList();
        return new NewCycleView(form, choices);
    }

    CycleView one(Cycle cycle, Form offer, Form extension) {
        List<Bookings.Line> lines = bookings.of(cycle.id());
        List<CycleView.OfferRow> rows =
                cycle.offers().stream().map(one -> row(cycle, one, lines)).toList();
        CycleState state = cycle.state(clock.instant());
        return new CycleView(
                cycle.id().toString(),
                cycle.number(),
                cycle.name(),
                named.group(cycle),
                named.hub(cycle).name(),
                state,
                cycle.calendar().opens(),
                cycle.calendar().closes(),
                cycle.calendar().delivery(),
                rows,
                orders.of(cycle).stream().map(this::row).toList(),
                booked(cycle, lines, state),
                rows.stream().mapToLong(CycleView.OfferRow::amount).sum(),
                offer,
                extension,
                tasks.bookings(cycle, state),
                tasks.weighings(cycle, state),
                state == CycleState.DRAFT ? articles() : List.of());
    }

    /** Its amount is what its members owe, each rounded to the cent on their own. */
    private CycleView.OfferRow row(Cycle cycle, Offer offer, List<Bookings.Line> lines) {
        List<Bookings.Line> of =
                lines.stream().filter(line -> line.offer().equals(offer.id())).toList();
        long booked = of.stream().mapToLong(Bookings.Line::thousandths).sum();
        long missing = offer.missingForCase(booked);
        return new CycleView.OfferRow(
                offer.id().toString(),
                offer.name(),
                named.producer(offer.producer()),
                SAY.price(offer.price()),
                limit(offer, offer.rules().pack()),
                limit(offer, offer.rules().minimum()),
                Named.said(offer, booked),
                limit(offer, missing),
                offer.rules().openCase() == OpenCase.SHOP,
                Named.said(offer, offer.rules().toOrder(booked)),
                of.stream().mapToLong(line -> amount(cycle, line)).sum());
    }

    private static String limit(Offer offer, long thousandths) {
        return thousandths == 0 ? "" : Named.said(offer, thousandths);
    }

    private CycleView.OrderRow row(ProducerOrder order) {
        return new CycleView.OrderRow(
                order.ordinal(),
                order.number(),
                named.producer(order.producer()),
                order.lines().size(),
                order.total().cents(),
                order.sent().map(left -> new CycleView.Sent(left.at(), members.name(left.by()))));
    }

    /** While it is open, all who might book; afterwards those who did. */
    private List<CycleView.MemberRow> booked(
            Cycle cycle, List<Bookings.Line> lines, CycleState state) {
        return members.of(cycle.organisation()).stream()
                .map(member -> row(cycle, member, lines))
                .filter(row -> state == CycleState.OPEN || row.lines() > 0)
                .toList();
    }

    private static CycleView.MemberRow row(Cycle cycle, Member member, List<Bookings.Line> lines) {
        List<Bookings.Line> own =
                lines.stream().filter(line -> line.member().equals(member.id())).toList();
        return new CycleView.MemberRow(
                member.id().toString(),
                member.name(),
                member.card(),
                own.size(),
                own.stream().mapToLong(line -> amount(cycle, line)).sum());
    }

    /** Those whose producer is known: an order must go to somebody. */
    private List<Entry<String, String>> articles() {
        return products.all().stream()
                .filter(product -> !product.isWithdrawn() && product.producer().isPresent())
                .map(product -> Map.entry(product.id().value().toString(), name(product)))
                .toList();
    }

    private String name(Product product) {
        return product.name()
                + " · "
                + named.producer(product.producer().orElseThrow())
                + " · "
                + product.unit().symbol();
    }
}
