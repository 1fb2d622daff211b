package it.sporta.server.buyinggroup;

import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Payment;
import it.sporta.kernel.ticket.PaymentKind;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.catalogue.Catalogue;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Particulars;
import it.sporta.server.catalogue.Producer;
import it.sporta.server.catalogue.Products;
import it.sporta.server.catalogue.Revisions;
import it.sporta.server.catalogue.VatAtHub;
import it.sporta.server.fiscal.DocumentNumbers;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.identity.Changes;
import it.sporta.server.identity.FiscalRegime;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.PasswordCodes;
import it.sporta.server.identity.Patience;
import it.sporta.server.identity.People;
import it.sporta.server.identity.Roster;
import it.sporta.server.identity.Sessions;
import it.sporta.server.identity.TaxScheme;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.insight.DayTotals;
import it.sporta.server.insight.Proof;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.selling.PreparedPayments;
import it.sporta.server.selling.PreparedRows;
import it.sporta.server.selling.PreparedTicket;
import it.sporta.server.selling.PreparedTickets;
import it.sporta.server.selling.SaleRecorder;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Receiving;
import it.sporta.server.stock.SoldGoods;
import it.sporta.server.stock.Stock;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** A group with its pickup point, a shop of somebody else, and every use case of a cycle. */
final class Round {

    static final Instant OPENS = Instant.parse("2026-11-20T08:00:00Z");
    static final Instant CLOSES = Instant.parse("2026-11-27T17:30:00Z");
    static final UUID COORDINATOR = new UUID(5, 5);

    Instant now = OPENS;

    final Clock clock =
            new Clock() {
                @Override
                public Instant instant() {
                    return now;
                }

                @Override
                public ZoneId getZone() {
                    return ZoneOffset.UTC;
                }

                @Override
                public Clock withZone(ZoneId zone) {
                    return this;
                }
            };

    final TestDatabase db;
    final UUID group = UUID.randomUUID();
    final UUID shopkeeper = UUID.randomUUID();
    final UUID pickupPoint = UUID.randomUUID();
    final UUID shop = UUID.randomUUID();
    final UUID cycle = UUID.randomUUID();
    final Map<String, UUID> members = new HashMap<>();

    final Cycles cycles;
    final Bookings bookings;
    final Members roll;
    final Roster roster;
    final Planning planning;
    final Booking booking;
    final ProducerOrders orders;
    final TillBookings tillBookings;
    final TillWeighings weighings;
    final FromTheTills fromTheTills;
    final Deciding deciding;
    final TillNews tillNews;
    final Unloading unloading;
    final Shares shares;
    final Allocating allocating;
    final Pickups pickups;
    final Packing packing;
    final Leftovers leftovers;
    final PreparedTickets tickets;
    final TransportDocuments documents;
    final Stock stock;
    private final Places places;
    private final Ledger ledger;
    private final UUID producer = UUID.randomUUID();

    Round(TestDatabase db) {
        this.db = db;
        EntityManager e = db.entities();
        Hubs hubs = new Hubs(e);
        Products products = new Products(e);
        Changes changes = new Changes(e, clock);
        places = new Places(db.database());
        ledger = new Ledger(db.database(), clock);
        stock = new Stock(db.database());
        Goods goods = new Goods(db.database(), ledger, places, products);
        Receiving receiving = new Receiving(e, ledger, places, clock);
        tickets =
                new PreparedTickets(
                        new PreparedRows(db.database()),
                        new Revisions(e),
                        new VatAtHub(e, clock),
                        clock);
        documents =
                new TransportDocuments(db.database(), new DocumentNumbers(db.database()), clock);
        Installations installations = new Installations(e);
        People people = new People(e, installations);
        Sessions sessions = new Sessions(e, clock);
        Patience patience = new Patience(e, clock);
        roster =
                new Roster(
                        e,
                        people,
                        hubs,
                        sessions,
                        patience,
                        new PasswordCodes(e, people, sessions, patience, changes, clock),
                        installations,
                        changes);
        roll = new Members(db.database(), people, roster);
        cycles = new Cycles(db.database());
        bookings = new Bookings(db.database());
        planning = new Planning(cycles, ledger, hubs, changes, clock);
        booking = new Booking(cycles, bookings, roll, clock);
        tillBookings = new TillBookings(db.database());
        weighings = new TillWeighings(db.database());
        orders = new ProducerOrders(db.database(), cycles, bookings, tillBookings, clock);
        unloading =
                new Unloading(db.database(), cycles, orders, receiving, products, ledger, clock);
        Incoming incoming = new Incoming(unloading, weighings, receiving, goods);
        fromTheTills =
                new FromTheTills(cycles, booking, tillBookings, weighings, incoming, ledger, clock);
        deciding =
                new Deciding(
                        cycles, booking, roll, tillBookings, weighings, incoming, ledger, clock);
        tillNews =
                new TillNews(
                        cycles,
                        roll,
                        bookings,
                        tillBookings,
                        orders,
                        unloading,
                        weighings,
                        products,
                        clock);
        shares = new Shares(db.database());
        allocating = new Allocating(cycles, bookings, orders, unloading, shares, roll, clock);
        pickups = new Pickups(db.database(), tickets);
        packing =
                new Packing(
                        cycles, shares, unloading, pickups, roll, tickets, products, goods, ledger,
                        clock);
        Passing passing = new Passing(unloading, stock, goods, receiving, clock);
        leftovers =
                new Leftovers(
                        db.database(),
                        cycles,
                        pickups,
                        tickets,
                        passing,
                        documents,
                        ledger,
                        hubs,
                        clock);
        db.doInTransaction(x -> found(hubs));
    }

    private void found(Hubs hubs) {
        LocalDate since = LocalDate.of(2026, 1, 1);
        hubs.found(
                group,
                "Gruppo APS",
                new VatNumber("12345678903"),
                FiscalRegime.withoutVat(Channel.GROUP, TaxScheme.MEMBERS_ONLY, "N2", since));
        hubs.found(
                shopkeeper,
                "Emporio",
                new VatNumber("12345678903"),
                FiscalRegime.ordinary(Channel.SHOP, since));
        hubs.open(
                pickupPoint,
                group,
                HubKind.PICKUP_POINT,
                new Hub.Place("viale Faenza", "viale Faenza 25, Milano", "MI"));
        hubs.open(
                shop,
                shopkeeper,
                HubKind.SHOP,
                new Hub.Place("via Palmanova", "via Palmanova 59, Milano", "MI"));
        draft(cycle);
    }

    Cycle draft(UUID id) {
        return planning.draft(
                id,
                pickupPoint,
                new Cycle.Calendar("Novembre", OPENS, CLOSES, LocalDate.of(2026, 11, 28)));
    }

    /** An article of the one producer, offered in the cycle. */
    Offer offer(String name, Unit unit, long cents, Rules rules) {
        return offer(name, unit, cents, rules, DateKind.NONE);
    }

    Offer offer(String name, Unit unit, long cents, Rules rules, DateKind dated) {
        return db.inTransaction(
                e -> {
                    ProductId product = new ProductId(UUID.randomUUID());
                    new Catalogue(e, clock).add(product, particulars(e, name, unit, dated));
                    Offer offer =
                            new Offer(
                                    UUID.randomUUID(),
                                    product,
                                    producer,
                                    name,
                                    new UnitPrice(cents, unit),
                                    rules);
                    planning.offer(cycle, offer);
                    return offer;
                });
    }

    private Particulars particulars(EntityManager e, String name, Unit unit, DateKind dated) {
        UUID from =
                new Catalogue(e, clock)
                        .meet(new Producer.Particulars("Cascina " + name, "", "MI", 10, 0, false))
                        .id();
        return new Particulars(
                name,
                name,
                "verdura",
                unit,
                "ORTOFRUTTA",
                Set.of(),
                Allergens.UNKNOWN,
                0,
                Optional.of(from),
                "Italia",
                "",
                "",
                dated,
                dated == DateKind.NONE ? 0 : 5,
                "",
                "",
                Set.of(pickupPoint),
                false);
    }

    Round join(String... names) {
        for (String name : names) {
            UUID id = UUID.randomUUID();
            members.put(name, id);
            db.doInTransaction(e -> roll.welcome(id, group, name, "", COORDINATOR));
        }
        return this;
    }

    void announce() {
        db.doInTransaction(e -> planning.announce(cycle, COORDINATOR));
    }

    boolean step(String member, Offer offer, boolean up) {
        UUID id = members.get(member);
        Booking.Step step = new Booking.Step(offer.id(), up);
        db.doInTransaction(
                e -> booking.book(new Booking.Wish(cycle, id, Map.of(), Optional.of(step), id)));
        return true;
    }

    void book(String member, Offer offer, long thousandths) {
        UUID id = members.get(member);
        db.doInTransaction(
                e ->
                        booking.book(
                                new Booking.Wish(cycle, id, Map.of(offer.id(), thousandths), id)));
    }

    void unload(Offer offer, long thousandths) {
        Unloading.Load load =
                new Unloading.Load(offer.id(), thousandths, "L7", Optional.empty(), true);
        db.doInTransaction(e -> unloading.receive(cycle, load, COORDINATOR));
    }

    /** Sends, and what came of each offer is weighed and shared out. */
    void share(Map<Offer, Long> came) {
        now = CLOSES;
        db.doInTransaction(e -> orders.prepare(cycle, COORDINATOR));
        came.forEach(this::unload);
        db.doInTransaction(e -> allocating.allocate(cycle));
    }

    void beginPickup() {
        db.doInTransaction(e -> allocating.takeAsShared(cycle));
        db.doInTransaction(e -> packing.begin(cycle));
    }

    Share share(String member, Offer offer) {
        return read(e -> shares.of(cycles.get(cycle), members.get(member))).stream()
                .filter(share -> share.offer().id().equals(offer.id()))
                .findFirst()
                .orElseThrow();
    }

    PreparedTicket due(String member) {
        return read(e -> pickups.of(cycle)).stream()
                .filter(pickup -> pickup.member().equals(members.get(member)))
                .findFirst()
                .map(Pickup::ticket)
                .orElseThrow();
    }

    /** The member pays at a till of the pickup point, which tells the server. */
    void pay(String member) {
        PreparedTicket due = due(member);
        VatRate n2 = new VatRate("N2", 0);
        List<Line> lines =
                due.lines().stream()
                        .map(
                                line ->
                                        Line.of(
                                                line.product(),
                                                line.text(),
                                                line.quantity(),
                                                line.price(),
                                                n2))
                        .toList();
        Money total = due.total();
        TicketPaid paid =
                new TicketPaid(
                        new Ticket(
                                new TicketId(UUID.randomUUID()),
                                lines,
                                List.of(new Payment(PaymentKind.CARD, total, total))),
                        1,
                        UUID.randomUUID(),
                        group,
                        pickupPoint,
                        Channel.GROUP,
                        SupplyMode.HANDED_OVER,
                        "BASE",
                        LocalDate.of(2026, 11, 28),
                        UUID.randomUUID(),
                        Optional.of(due.id()));
        Origin till = new Origin(UUID.randomUUID(), 1, 1, now, Optional.empty());
        Arrivals arrivals = new Arrivals(List.of(new Arrived<>(paid, till)));
        db.doInTransaction(
                e -> {
                    new SaleRecorder(db.database()).on(arrivals);
                    new SoldGoods(
                                    db.database(),
                                    ledger,
                                    places,
                                    List.of(new PickedUp(pickups, cycles, unloading)))
                            .on(arrivals);
                    new DayTotals(db.database()).on(arrivals);
                    new PreparedPayments(db.database(), tickets, news -> {}, clock).on(arrivals);
                });
    }

    Optional<Leftover> end() {
        return db.inTransaction(e -> leftovers.pass(cycle, shop, COORDINATOR));
    }

    /** Thousandths of an offer's article at a place of a hub. */
    long at(UUID hub, PlaceKind kind, Offer offer) {
        return read(e -> stock.ofProduct(hub, offer.product())).stream()
                .filter(lot -> lot.placeKind() == kind)
                .map(LotStock::quantity)
                .mapToLong(quantity -> quantity.thousandths())
                .sum();
    }

    List<LotStock> goods(UUID hub) {
        return read(e -> stock.of(hub));
    }

    Map<UUID, Long> booked() {
        return read(e -> bookings.sums(cycle));
    }

    List<Bookings.Change> changes(UUID member) {
        return read(e -> bookings.changes(cycle, member));
    }

    /** Thousandths of an article that ever went to such a place. */
    long went(PlaceKind kind, Offer offer) {
        return read(
                e ->
                        db.database()
                                .first(
                                        "SELECT COALESCE(SUM(m.thousandths), 0) FROM movement m"
                                                + " JOIN place p ON p.id = m.to_place"
                                                + " WHERE p.kind = ? AND m.product_id = ?",
                                        it.sporta.server.persistence.Row::number,
                                        kind,
                                        offer.product().value())
                                .orElseThrow());
    }

    <T> T read(Function<EntityManager, T> what) {
        return db.inTransaction(what);
    }

    List<?> differences() {
        return read(e -> new Proof(db.database()).differences());
    }
}
