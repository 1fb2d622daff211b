package it.sporta.server.insight.web;

import it.sporta.kernel.Rome;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Payment;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.Days;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Products;
import it.sporta.server.catalogue.Revisions;
import it.sporta.server.catalogue.VatAtHub;
import it.sporta.server.fiscal.DocumentNumbers;
import it.sporta.server.fiscal.Register;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.fiscal.web.PapersInWeek;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.insight.Totals;
import it.sporta.server.insight.WeekBook;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.selling.PreparedPayments;
import it.sporta.server.selling.PreparedRows;
import it.sporta.server.selling.PreparedTickets;
import it.sporta.server.selling.SaleDocuments;
import it.sporta.server.selling.SaleRecorder;
import it.sporta.server.selling.SettledCards;
import it.sporta.server.selling.Takings;
import it.sporta.server.selling.web.SoldInWeek;
import it.sporta.server.stock.Birth;
import it.sporta.server.stock.Choice;
import it.sporta.server.stock.Delivery;
import it.sporta.server.stock.Departure;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.Move;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Reason;
import it.sporta.server.stock.Receiving;
import it.sporta.server.stock.Sending;
import it.sporta.server.stock.Shortages;
import it.sporta.server.stock.SoldGoods;
import it.sporta.server.stock.Stage;
import it.sporta.server.stock.Stock;
import it.sporta.server.stock.TransferPage;
import it.sporta.server.stock.Transfers;
import it.sporta.server.stock.Voucher;
import it.sporta.server.stock.web.TransfersInWeek;
import it.sporta.server.waste.Donations;
import it.sporta.server.waste.Unsold;
import it.sporta.server.waste.Weighings;
import it.sporta.server.waste.web.UnsoldInWeek;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * A cooperative with shop and bar, and a buying group with a hub of its own, on a test database.
 */
final class TwoOwners {

    static final ProductId APPLES = new ProductId(new UUID(6, 6));

    /** By the piece; its lots say that one weighs 330 g. */
    static final ProductId JARS = new ProductId(new UUID(6, 7));

    /** By the piece, and nobody weighed one. */
    static final ProductId LETTUCE = new ProductId(new UUID(6, 8));

    /** By the litre, as a producer brought it. */
    static final ProductId MILK = new ProductId(new UUID(6, 9));

    final UUID cooperative = UUID.randomUUID();
    final UUID group = UUID.randomUUID();
    final UUID shop = UUID.randomUUID();
    final UUID bar = UUID.randomUUID();
    final UUID pickup = UUID.randomUUID();
    final WeekSheet week;
    final MovementList movements;
    final SoldList sold;
    final Register register;
    final Unsold unsold;
    private final TestDatabase db;
    private final Hubs hubs;
    private final Goods goods;
    private final Receiving receiving;
    private final Sending sending;
    private final Stock stock;
    private final SoldGoods leaving;
    private Instant now = Instant.parse("2026-10-19T08:00:00Z");
    private long sequence;

    private final Clock clock =
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

    TwoOwners(TestDatabase db) {
        this.db = db;
        hubs = new Hubs(db.entities());
        Products products = new Products(db.entities());
        Ledger ledger = new Ledger(db.database(), clock);
        Places places = new Places(db.database());
        Transfers transfers = new Transfers(db.database());
        stock = new Stock(db.database());
        goods = new Goods(db.database(), ledger, places, products);
        receiving = new Receiving(db.entities(), ledger, places, clock);
        leaving = new SoldGoods(db.database(), ledger, places, List.of());
        sending =
                new Sending(
                        transfers,
                        ledger,
                        places,
                        stock,
                        hubs,
                        products,
                        new TransportDocuments(
                                db.database(), new DocumentNumbers(db.database()), clock),
                        clock);
        WeekBook book = new WeekBook(db.database());
        register = new Register(db.database());
        sold = new SoldList(new Totals(db.database()), db.database(), products, hubs);
        movements = new MovementList(book, products, hubs, List.of(new TransferPage(transfers)));
        unsold = new Unsold(db.database());
        SoldInWeek sellers =
                new SoldInWeek(
                        new Takings(db.database()),
                        payments(),
                        tickets(),
                        new SettledCards(db.database(), clock),
                        new SaleDocuments(db.database(), Clock.systemUTC()),
                        hubs);
        TransfersInWeek transfersTold =
                new TransfersInWeek(
                        transfers,
                        new Shortages(db.database(), ledger, places, stock, clock),
                        hubs);
        week =
                new WeekSheet(
                        List.of(
                                new KilosInWeek(book, hubs),
                                sellers,
                                transfersTold,
                                new PapersInWeek(register),
                                new UnsoldInWeek(
                                        new Weighings(db.database()),
                                        unsold,
                                        new Donations(db.database()),
                                        hubs)),
                        new TaskList(List.of(sellers, transfersTold)),
                        book,
                        hubs,
                        clock);
        db.doInTransaction(e -> found());
    }

    private PreparedTickets tickets() {
        return new PreparedTickets(
                new PreparedRows(db.database()),
                new Revisions(db.entities()),
                new VatAtHub(db.entities(), clock),
                clock);
    }

    /** Nothing is prepared here. */
    private PreparedPayments payments() {
        return new PreparedPayments(db.database(), null, paid -> {}, clock);
    }

    private void found() {
        hubs.found(cooperative, "Cooperativa", new VatNumber("12345678903"));
        hubs.found(group, "Gruppo", new VatNumber("01234567897"));
        open(shop, cooperative, HubKind.SHOP, "via Palmanova");
        open(bar, cooperative, HubKind.BAR, "via Monti");
        open(pickup, group, HubKind.PICKUP_POINT, "viale Faenza");
    }

    private void open(UUID hub, UUID owner, HubKind kind, String name) {
        hubs.open(hub, owner, kind, new Hub.Place(name, name + " 1", "MI"));
    }

    /** It is that hour on the wall of the shop. */
    void at(String hour) {
        now = LocalDateTime.parse(hour).atZone(Rome.ZONE).toInstant();
    }

    LocalDate today() {
        return Rome.today(clock);
    }

    <T> T in(Supplier<T> work) {
        return db.inTransaction(e -> work.get());
    }

    WeekView week(LocalDate day) {
        return in(() -> week.of(Days.weekOf(day)));
    }

    Lot receive(UUID hub, ProductId product, Quantity quantity) {
        return in(() -> receiving.receive(delivery(hub, product, quantity)));
    }

    private Delivery delivery(UUID hub, ProductId product, Quantity quantity) {
        Delivery one =
                new Delivery(
                        UUID.randomUUID(),
                        hub,
                        Optional.empty(),
                        product,
                        hub.equals(pickup) ? group : cooperative,
                        Optional.empty(),
                        "L",
                        "Italia",
                        quantity,
                        DateKind.NONE,
                        Optional.empty(),
                        today(),
                        new UnitPrice(120, quantity.unit()));
        return product.equals(JARS) ? one.ofPieces(330) : one;
    }

    /** From where it lies to an end, or to another room. */
    void move(UUID hub, ProductId product, Quantity quantity, PlaceKind to, Reason reason) {
        Voucher voucher = Voucher.of(UUID.randomUUID(), hub, today(), now);
        Move move = new Move(product, quantity, Choice.any(), to, reason, Stage.SALE);
        in(() -> goods.happened(voucher, List.of(move)));
    }

    /** What is left of the group becomes the shop's, by one document. */
    void handOver(Quantity quantity) {
        UUID document = UUID.randomUUID();
        Voucher out = Voucher.of(document, pickup, today(), now);
        Voucher into = Voucher.of(document, shop, today(), now).from(1);
        Move move =
                new Move(
                        APPLES,
                        quantity,
                        Choice.of(group),
                        PlaceKind.HANDED_OVER,
                        Reason.HANDOVER,
                        Stage.DISTRIBUTION);
        in(
                () -> {
                    var moved = goods.move(out, List.of(move));
                    Delivery lot = delivery(shop, APPLES, quantity);
                    return receiving.receive(Birth.handedOver(lot, moved.get(0).cost()), into);
                });
    }

    /** Answers the transfer, which is still on its way. */
    UUID send(ProductId product, Quantity quantity) {
        LotStock shelf =
                in(() -> stock.ofProduct(shop, product)).stream()
                        .filter(one -> one.quantity().thousandths() >= quantity.thousandths())
                        .findFirst()
                        .orElseThrow();
        Departure.Load load = new Departure.Load(shelf.lot(), shelf.place(), quantity);
        UUID id = UUID.randomUUID();
        Departure departure = new Departure(id, shop, bar, "", new UUID(5, 5), List.of(load));
        in(() -> sending.send(departure));
        return id;
    }

    /** Answers what was paid, in cents. */
    long sell(UUID hub, ProductId product, Quantity quantity) {
        UnitPrice price = new UnitPrice(220, quantity.unit());
        Line line = Line.of(product, "Merce", quantity, price, VatRate.percent(4));
        var due = line.amount().roundedToFiveCents();
        Hub at = in(() -> hubs.get(hub));
        Ticket ticket =
                new Ticket(
                        new TicketId(UUID.randomUUID()),
                        List.of(line),
                        List.of(Payment.cash(due, due)));
        sequence++;
        Fact paid =
                new Fact.TicketPaid(
                        ticket,
                        sequence,
                        new UUID(1, 1),
                        at.organisation(),
                        hub,
                        at.channel(),
                        SupplyMode.HANDED_OVER,
                        "public",
                        today(),
                        new UUID(5, 5));
        Origin origin = new Origin(new UUID(7, 7), 1, sequence, now, Optional.empty());
        Arrivals arrivals = new Arrivals(List.of(new Arrived<>(paid, origin)));
        db.doInTransaction(
                e -> {
                    new SaleRecorder(db.database()).on(arrivals);
                    leaving.on(arrivals);
                });
        return line.amount().cents();
    }

    SoldView counter(LocalDate day, UUID seller, Channel trade) {
        return in(() -> sold.of(Days.weekOf(day), new SoldList.Counter(seller, trade)));
    }
}
