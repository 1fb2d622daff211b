package it.sporta.server.waste;

import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Payment;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.kernel.waste.Waste;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import it.sporta.server.Form;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Products;
import it.sporta.server.fiscal.Address;
import it.sporta.server.fiscal.DocumentNumbers;
import it.sporta.server.fiscal.Party;
import it.sporta.server.fiscal.TransportDocument;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.insight.Balances;
import it.sporta.server.insight.DayTotals;
import it.sporta.server.insight.Difference;
import it.sporta.server.insight.MassBalance;
import it.sporta.server.insight.Proof;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.selling.SaleRecorder;
import it.sporta.server.stock.Delivery;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.Moved;
import it.sporta.server.stock.Place;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Receiving;
import it.sporta.server.stock.SoldGoods;
import it.sporta.server.stock.Stock;
import it.sporta.server.waste.web.GivingSheet;
import it.sporta.server.waste.web.GivingView;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A hub with its till, its goods and whom it gives to, on a test database. */
final class Kitchen {

    static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    static final ProductId APPLES = new ProductId(new UUID(6, 6));
    static final UUID TILL = new UUID(7, 7);
    static final UUID PERSON = new UUID(5, 5);
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);

    final UUID organisation = UUID.randomUUID();
    final UUID hub = UUID.randomUUID();
    final Donee donee =
            new Donee(
                    UUID.randomUUID(),
                    new Party(
                            "Mensa di via Padova",
                            Optional.of(new VatNumber("12345678903")),
                            Optional.empty(),
                            new Address("via Padova 1", "20127", "Milano", "MI")));
    final Stock stock;
    final Weighings weighings;
    final Unsold unsold;
    final Donations donations;
    final Gate gate;
    private final TestDatabase db;
    private final Hubs hubs;
    private final Goods goods;
    private final Receiving receiving;
    private final WastedGoods wasted;
    private final SoldGoods sold;
    private final Giving giving;
    private final Redirecting redirecting;
    private final TransportDocuments documents;
    private final Balances balances;
    private long sequence;

    Kitchen(TestDatabase db) {
        this.db = db;
        hubs = new Hubs(db.entities());
        gate = new Gate(db.database(), CLOCK);
        Products products = new Products(db.entities());
        Places places = new Places(db.database());
        Donees donees = new Donees(db.database());
        stock = new Stock(db.database());
        goods = new Goods(db.database(), gate, places, products);
        receiving = new Receiving(db.entities(), gate, places, CLOCK);
        weighings = new Weighings(db.database());
        unsold = new Unsold(db.database());
        donations = new Donations(db.database());
        wasted = new WastedGoods(weighings, goods, gate, hubs);
        sold = new SoldGoods(db.database(), gate, places, List.of());
        documents =
                new TransportDocuments(db.database(), new DocumentNumbers(db.database()), CLOCK);
        giving =
                new Giving(
                        db.entities(),
                        weighings,
                        donations,
                        donees,
                        goods,
                        gate,
                        hubs,
                        products,
                        documents,
                        CLOCK);
        redirecting = new Redirecting(weighings, goods, gate, hubs, CLOCK);
        balances = new Balances(db.database());
        db.doInTransaction(
                e -> {
                    hubs.found(organisation, "Emporio", new VatNumber("12345678903"));
                    hubs.open(
                            hub,
                            organisation,
                            HubKind.SHOP,
                            new Hub.Place("via Palmanova", "via Palmanova 59", "MI"));
                    donees.meet(donee);
                });
    }

    <T> T in(Supplier<T> work) {
        return db.inTransaction(e -> work.get());
    }

    Lot receive(String label, Quantity quantity, DateKind kind, LocalDate last) {
        return receive(Optional.empty(), label, quantity, kind, last);
    }

    Lot receive(PlaceKind room, Quantity quantity, LocalDate last) {
        return receive(Optional.of(Place.idOf(hub, room)), "L9", quantity, DateKind.USE_BY, last);
    }

    private Lot receive(
            Optional<UUID> place, String label, Quantity quantity, DateKind kind, LocalDate last) {
        Delivery delivery =
                new Delivery(
                        UUID.randomUUID(),
                        hub,
                        place,
                        APPLES,
                        organisation,
                        Optional.empty(),
                        label,
                        "Italia",
                        quantity,
                        kind,
                        Optional.of(last),
                        last.minusDays(10),
                        new UnitPrice(120, quantity.unit()));
        return in(() -> receiving.receive(delivery));
    }

    /** Of apples that were surplus, for people. */
    Waste surplus(long grams) {
        return waste(Quantity.grams(grams), grams, Optional.empty(), WasteDestination.PEOPLE);
    }

    static Waste compost(long grams) {
        return waste(Quantity.grams(grams), grams, Optional.empty(), WasteDestination.COMPOST);
    }

    static Waste compost(long grams, Lot lot) {
        return waste(Quantity.grams(grams), grams, Optional.of(lot.id()), WasteDestination.COMPOST);
    }

    static Waste waste(
            Quantity quantity, long grams, Optional<UUID> lot, WasteDestination destination) {
        return new Waste(
                UUID.randomUUID(),
                Optional.of(APPLES),
                "frutta",
                "Mele golden",
                lot,
                quantity,
                grams,
                Weighing.keyed(0),
                destination == WasteDestination.PEOPLE ? WasteReason.SURPLUS : WasteReason.SPOILED,
                destination);
    }

    Arrived<Fact> weighed(Waste waste) {
        return told(new Fact.WasteWeighed(waste, organisation, hub, DAY, PERSON));
    }

    /** Weighed on another day. */
    void arriveOn(LocalDate day, Waste waste) {
        arrive(told(new Fact.WasteWeighed(waste, organisation, hub, day, PERSON)));
    }

    Arrived<Fact> withdrawn(UUID weighing) {
        return told(new Fact.WasteWithdrawn(weighing, DAY, PERSON));
    }

    Arrived<Fact> sale(long grams) {
        UnitPrice price = new UnitPrice(220, Unit.KILOGRAM);
        Line line =
                Line.of(APPLES, "Mele golden", Quantity.grams(grams), price, VatRate.percent(4));
        Money due = line.amount().roundedToFiveCents();
        Ticket ticket =
                new Ticket(
                        new TicketId(UUID.randomUUID()),
                        List.of(line),
                        List.of(Payment.cash(due, due)));
        return told(
                new Fact.TicketPaid(
                        ticket,
                        sequence + 1,
                        new UUID(1, 1),
                        organisation,
                        hub,
                        Channel.SHOP,
                        SupplyMode.HANDED_OVER,
                        "public",
                        DAY,
                        PERSON));
    }

    private Arrived<Fact> told(Fact fact) {
        sequence++;
        return new Arrived<>(
                fact, new Origin(TILL, 1, sequence, CLOCK.instant(), Optional.empty()));
    }

    /** As a reader of the till's journal tells it. */
    void arrive(Arrived<?>... all) {
        Arrivals arrivals = new Arrivals(List.of(all));
        db.doInTransaction(
                e -> {
                    new SaleRecorder(db.database()).on(arrivals);
                    sold.on(arrivals);
                    wasted.on(arrivals);
                    new DayTotals(db.database()).on(arrivals);
                });
    }

    void tell(Waste waste) {
        arrive(weighed(waste));
    }

    Donation give(UUID donation, UUID... weighed) {
        Gift gift = new Gift(donation, hub, donee.id(), "", PERSON, List.of(weighed));
        return in(() -> giving.give(gift));
    }

    void redirect(UUID weighing, WasteDestination destination) {
        db.doInTransaction(e -> redirecting.redirect(weighing, destination, PERSON));
    }

    TransportDocument document(UUID id) {
        return in(() -> documents.get(id)).orElseThrow();
    }

    /** The page on which somebody chooses what is given. */
    GivingView page() {
        return in(
                () ->
                        new GivingSheet(
                                        db.entities(),
                                        weighings,
                                        new Donees(db.database()),
                                        goods,
                                        documents,
                                        hubs,
                                        CLOCK)
                                .giving(hubs.get(hub), Form.empty(Set.of())));
    }

    List<Moved> moved(UUID weighing) {
        return in(() -> goods.moved(weighing));
    }

    MassBalance balance() {
        return balance(LocalDate.of(2026, 1, 1), DAY.plusYears(1));
    }

    MassBalance balance(LocalDate from, LocalDate to) {
        return in(() -> balances.of(APPLES, Set.of(hub), from, to));
    }

    long left(Lot lot) {
        return in(() -> stock.ofLot(lot.id())).stream()
                .mapToLong(at -> at.quantity().thousandths())
                .sum();
    }

    long missing() {
        return db.database()
                .first(
                        "SELECT COALESCE(SUM(thousandths), 0) FROM shortage WHERE hub_id = ?",
                        row -> row.number(),
                        hub)
                .orElseThrow();
    }

    List<Difference> differences() {
        return in(() -> new Proof(db.database()).differences());
    }
}
