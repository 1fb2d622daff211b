package it.sporta.server.catering;

import it.sporta.kernel.Rome;
import it.sporta.kernel.feed.Due;
import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.PaymentKind;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.TestClock;
import it.sporta.server.bar.MadeToOrder;
import it.sporta.server.catalogue.Catalogue;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Particulars;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.catalogue.Revisions;
import it.sporta.server.catalogue.VatAtHub;
import it.sporta.server.fiscal.Address;
import it.sporta.server.fiscal.DocumentNumbers;
import it.sporta.server.fiscal.Invoices;
import it.sporta.server.fiscal.Party;
import it.sporta.server.fiscal.Recipient;
import it.sporta.server.fiscal.Seats;
import it.sporta.server.fiscal.TransportDocuments;
import it.sporta.server.identity.FiscalRegime;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.insight.DayTotals;
import it.sporta.server.insight.Proof;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.recipes.Draft;
import it.sporta.server.recipes.Ingredient;
import it.sporta.server.recipes.Makes;
import it.sporta.server.recipes.Recipes;
import it.sporta.server.selling.PreparedLine;
import it.sporta.server.selling.PreparedPayments;
import it.sporta.server.selling.PreparedRows;
import it.sporta.server.selling.PreparedTicket;
import it.sporta.server.selling.PreparedTickets;
import it.sporta.server.selling.Receipts;
import it.sporta.server.selling.SaleRecorder;
import it.sporta.server.stock.Delivery;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.Place;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Receiving;
import it.sporta.server.stock.SoldGoods;
import it.sporta.server.stock.Stock;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** A kitchen that cooks for others, with every use case, on a database of a test. */
final class Banquet {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    static final LocalDate DAY = LocalDate.of(2026, 11, 28);
    static final Address MILAN = new Address("via Padova 1", "20127", "Milano", "MI");
    static final UUID PERSON = new UUID(5, 5);

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final UUID TILL = new UUID(4, 4);

    private final TestClock clock = new TestClock(NOW);

    final UUID id = UUID.randomUUID();
    final UUID us = UUID.randomUUID();
    final UUID hub = UUID.randomUUID();
    final Occasions occasions;
    final Quoting quoting;
    final Accepting accepting;
    final Asking asking;
    final Payments payments;
    final Leaving leaving;
    final Returning returning;
    final Invoicing invoicing;
    final Invoices invoices;
    final PreparedTickets tickets;
    final TransportDocuments documents;
    final Receipts receipts;
    final VatAtHub vat;
    final Product soup;
    final Product wine;
    private final TestDatabase db;
    private final Ledger ledger;
    private final Places places;
    private final Stock stock;
    private final Goods goods;
    private final Products products;
    private final Seats seats;
    private final Recipes recipes;
    private final MadeToOrder bar;
    private long sales;
    private Runnable meanwhile = () -> {};

    Banquet(TestDatabase db) {
        this.db = db;
        EntityManager e = db.entities();
        Hubs hubs = new Hubs(e);
        products = new Products(e);
        DocumentNumbers numbers = new DocumentNumbers(db.database());
        ledger = new Ledger(db.database(), clock);
        places = new Places(db.database());
        stock = new Stock(db.database());
        seats = new Seats(db.database());
        recipes = new Recipes(db.database(), clock);
        bar = new MadeToOrder(db.database(), recipes, clock);
        goods = new Goods(db.database(), ledger, places, products);
        vat = new VatAtHub(e, clock);
        tickets = new PreparedTickets(new PreparedRows(db.database()), interrupted(e), vat, clock);
        documents = new TransportDocuments(db.database(), numbers, clock);
        invoices = new Invoices(db.database(), numbers, clock);
        occasions = new Occasions(db.database(), new Offers(db.database()));
        receipts = new Receipts(db.database());
        payments = new Payments(db.database(), tickets, receipts);
        quoting = new Quoting(occasions, ledger, hubs, vat, clock);
        asking = new Asking(occasions, payments, tickets, documents, clock);
        accepting = new Accepting(occasions, asking, clock);
        leaving =
                new Leaving(e, occasions, asking, goods, ledger, documents, products, hubs, clock);
        returning = returning(clock);
        invoicing = new Invoicing(occasions, payments, invoices, documents, seats, hubs, clock);
        done(() -> found(hubs));
        run(this::joinTill);
        soup = article("Vellutata", Unit.PIECE, "PIATTI");
        wine = article("Succo di mela", Unit.LITRE, "BEVANDE");
    }

    /** What happens meanwhile is over before the next who asks is alone with the payments. */
    private Revisions interrupted(EntityManager e) {
        return new Revisions(e) {
            @Override
            public long next() {
                interrupt();
                return super.next();
            }

            @Override
            public void hold() {
                interrupt();
                super.hold();
            }
        };
    }

    private void interrupt() {
        Runnable now = meanwhile;
        meanwhile = () -> {};
        now.run();
    }

    /** A till takes the money while somebody is about to change what is asked for. */
    void payMeanwhile(PreparedTicket due) {
        Runnable paying = paying(due);
        meanwhile = () -> CompletableFuture.runAsync(paying).join();
    }

    private Returning returning(Clock clock) {
        return new Returning(occasions, goods, ledger, stock, products, clock);
    }

    Returning returningOn(LocalDate day) {
        return returning(Clock.fixed(day.atTime(10, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    private void joinTill() {
        db.database()
                .change(
                        "INSERT INTO till (id, hub_id, name, epoch, sequence, hash, held, locked)"
                                + " VALUES (?, ?, 'capuana-1', 1, 0, ?, 0, 0)",
                        TILL,
                        hub,
                        new byte[32]);
    }

    /** From that day on the law asks more of prepared food. */
    void raiseFoodTo(VatRate rate, LocalDate from) {
        run(
                () ->
                        List.of(SupplyMode.values())
                                .forEach(
                                        supply ->
                                                db.database()
                                                        .change(
                                                                "INSERT INTO vat_rate (vat_class,"
                                                                        + " supply_mode, valid_from,"
                                                                        + " code, hundredths, law)"
                                                                        + " VALUES ('PIATTI', ?, ?, ?,"
                                                                        + " ?, 'legge di prova')",
                                                                supply,
                                                                from,
                                                                rate.code(),
                                                                rate.hundredths())));
    }

    void waitUntil(LocalDate day) {
        clock.pass(Duration.between(clock.instant(), day.atTime(10, 0).toInstant(ZoneOffset.UTC)));
    }

    private Hub found(Hubs hubs) {
        hubs.found(
                us,
                "Fuori e Dentro",
                new VatNumber("12345678903"),
                FiscalRegime.ordinary(Channel.CATERING, TODAY.minusYears(1)));
        seats.move(us, MILAN);
        return hubs.open(
                hub, us, HubKind.KITCHEN, new Hub.Place("via Capuana", "via Capuana 7", "MI"));
    }

    <T> T done(Supplier<T> work) {
        return db.inTransaction(e -> work.get());
    }

    void run(Runnable work) {
        db.doInTransaction(e -> work.run());
    }

    private Product article(String name, Unit unit, String vatClass) {
        return done(
                () ->
                        new Catalogue(db.entities(), clock)
                                .add(
                                        new Particulars(
                                                name,
                                                name,
                                                "altro",
                                                unit,
                                                vatClass,
                                                Set.of(),
                                                Allergens.NONE,
                                                0,
                                                Optional.empty(),
                                                "Italia",
                                                "",
                                                "",
                                                DateKind.NONE,
                                                0,
                                                "",
                                                "",
                                                Set.of(hub),
                                                false)));
    }

    Lot receive(Product product, Quantity quantity, String label, LocalDate until) {
        return receive(product, quantity, label, DateKind.BEST_BEFORE, until);
    }

    Lot receive(Product product, Quantity quantity, String label, DateKind kind, LocalDate until) {
        Delivery delivery =
                new Delivery(
                        UUID.randomUUID(),
                        hub,
                        Optional.of(Place.idOf(hub, PlaceKind.KITCHEN)),
                        product.id(),
                        us,
                        Optional.empty(),
                        label,
                        "Italia",
                        quantity,
                        kind,
                        Optional.of(until),
                        TODAY,
                        new UnitPrice(200, quantity.unit()));
        return done(() -> new Receiving(db.entities(), ledger, places, clock).receive(delivery));
    }

    /**
     * The soup is made of so much juice, and at the bar of this hub only when somebody orders it.
     */
    void makeSoupToOrder() {
        Ingredient juice = new Ingredient(wine.id(), new Quantity(500, Unit.LITRE), 500, 0, "");
        Draft draft =
                new Draft(
                        UUID.randomUUID(),
                        soup.id(),
                        TODAY,
                        new Makes(Quantity.pieces(1), 350),
                        false,
                        "",
                        List.of(juice));
        run(
                () -> {
                    recipes.write(draft, PERSON);
                    bar.say(hub, soup.id(), true);
                });
    }

    /** Forty soups at 7,25 and six and a half litres at 3,33: 290,00 at 10 %, 21,65 at 22 %. */
    Offer.Terms terms() {
        return terms(40, 10_000);
    }

    Offer.Terms terms(long soups, long depositCents) {
        return terms(soups, depositCents, SupplyMode.TAKEN_AWAY);
    }

    Offer.Terms terms(long soups, long depositCents, SupplyMode supply) {
        return terms(
                depositCents,
                supply,
                dish(soup, Quantity.pieces(soups), 725, supply),
                dish(wine, new Quantity(6_500, Unit.LITRE), 333, supply));
    }

    Offer.Terms terms(long depositCents, SupplyMode supply, Dish... menu) {
        Party party =
                new Party(
                        "Circolo Loreto",
                        Optional.of(new VatNumber("12345678903")),
                        Optional.empty(),
                        MILAN);
        return new Offer.Terms(
                new Customer(party, Recipient.parse("ABC1234")),
                new Plan(DAY, LocalTime.of(19, 30), "via Padova 1, Milano", 40, supply),
                List.of(menu),
                Money.cents(depositCents),
                TODAY.plusDays(5));
    }

    Dish dish(Product product, Quantity quantity, long cents, SupplyMode supply) {
        return done(
                () ->
                        new Dish(
                                product.id(),
                                product.name(),
                                quantity,
                                new UnitPrice(cents, product.unit()),
                                product.vatClass(),
                                quoting.rate(hub, product, supply)));
    }

    Occasion quote() {
        return quote(terms());
    }

    /** As it was written when nobody asked how it would be paid. */
    static Offer written(int version, Offer.Terms terms) {
        return new Offer(version, terms, NOW, PERSON);
    }

    Occasion quote(Offer.Terms terms) {
        return done(() -> quoting.quote(id, hub, terms, PERSON));
    }

    Occasion rewrite(int after, Offer.Terms terms) {
        return done(() -> quoting.rewrite(id, after, terms, PERSON));
    }

    Occasion accept(int version) {
        return done(() -> accepting.accept(id, version, "Pina Loreti", PERSON));
    }

    /** Another one of that menu, agreed on. */
    UUID another(LocalDate day, Dish... menu) {
        Offer.Terms own = terms(0, SupplyMode.TAKEN_AWAY, menu);
        Plan plan =
                new Plan(day, own.plan().hour(), "via Padova 1, Milano", 40, SupplyMode.TAKEN_AWAY);
        Offer.Terms terms =
                new Offer.Terms(own.customer(), plan, own.menu(), Money.ZERO, own.validUntil());
        UUID other = UUID.randomUUID();
        done(() -> quoting.quote(other, hub, terms, PERSON));
        done(() -> accepting.accept(other, 1, "Pina Loreti", PERSON));
        return other;
    }

    Kitchen kitchen(UUID occasion) {
        Kitchens kitchens = new Kitchens(occasions, recipes, stock, products, clock);
        return done(() -> kitchens.of(occasions.get(occasion)));
    }

    Occasion now() {
        return done(() -> occasions.get(id));
    }

    List<Payment> asked() {
        return done(() -> payments.of(id));
    }

    PreparedTicket open(Payment.Kind kind) {
        return asked().stream()
                .filter(one -> one.kind() == kind && one.isOpen())
                .findFirst()
                .orElseThrow()
                .ticket();
    }

    /** A till of the hub takes the money, and tells the server. */
    void pay(PreparedTicket due) {
        paying(due).run();
    }

    private Runnable paying(PreparedTicket due) {
        List<Line> lines = asTheTillKnows(due);
        Money total = due.total();
        sales++;
        TicketPaid paid =
                new TicketPaid(
                        new Ticket(
                                new TicketId(UUID.randomUUID()),
                                lines,
                                List.of(
                                        new it.sporta.kernel.ticket.Payment(
                                                PaymentKind.CARD, total, total))),
                        sales,
                        UUID.randomUUID(),
                        us,
                        hub,
                        Channel.CATERING,
                        due.supply(),
                        "BASE",
                        Rome.today(clock),
                        UUID.randomUUID(),
                        Optional.of(due.id()));
        Origin till = new Origin(TILL, 1, sales, clock.instant(), Optional.empty());
        Arrivals arrivals = new Arrivals(List.of(new Arrived<>(paid, till)));
        Paid listener = new Paid(payments, receipts);
        return () ->
                run(
                        () -> {
                            new SaleRecorder(db.database()).on(arrivals);
                            new SoldGoods(db.database(), ledger, places, List.of(bar, listener))
                                    .on(arrivals);
                            new DayTotals(db.database()).on(arrivals);
                            new PreparedPayments(db.database(), tickets, listener::on, clock)
                                    .on(arrivals);
                        });
    }

    /** As the feed brought it; what was withdrawn is still there as it would be today. */
    private List<Line> asTheTillKnows(PreparedTicket due) {
        return done(() -> tickets.duesSince(hub, 0)).open().stream()
                .filter(one -> one.id().equals(due.id()))
                .findFirst()
                .map(Due::lines)
                .orElseGet(() -> due.lines().stream().map(line -> taxed(due, line)).toList());
    }

    private Line taxed(PreparedTicket due, PreparedLine line) {
        VatRate rate =
                done(() -> vat.today(hub, due.channel())).apply(line.vatClass()).get(due.supply());
        return Line.of(line.product(), line.text(), line.quantity(), line.price(), rate);
    }

    void leave() {
        List<Leaving.Load> loads =
                now().current().menu().stream()
                        .map(dish -> new Leaving.Load(dish.product(), dish.quantity()))
                        .toList();
        run(() -> leaving.leave(id, loads, ""));
    }

    /** Thousandths of a lot at a real place. */
    long at(Lot lot, PlaceKind kind) {
        return done(() -> stock.ofLot(lot.id())).stream()
                .filter(one -> one.placeKind() == kind)
                .mapToLong(one -> one.quantity().thousandths())
                .sum();
    }

    /** Thousandths of a lot that went to an end. */
    long gone(Lot lot, PlaceKind end) {
        return done(
                () ->
                        db
                                .database()
                                .list(
                                        "SELECT thousandths FROM movement WHERE lot_id = ?"
                                                + " AND to_place = ?",
                                        row -> row.number(),
                                        lot.id(),
                                        Place.idOf(hub, end))
                                .stream()
                                .mapToLong(Long::longValue)
                                .sum());
    }

    List<?> differences() {
        return done(() -> new Proof(db.database()).differences());
    }
}
