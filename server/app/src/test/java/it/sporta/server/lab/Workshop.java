package it.sporta.server.lab;

import it.sporta.kernel.feed.FoodLabel;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.Catalogue;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.catalogue.Particulars;
import it.sporta.server.catalogue.Product;
import it.sporta.server.catalogue.Products;
import it.sporta.server.catalogue.Revisions;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.insight.Proof;
import it.sporta.server.persistence.Row;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.recipes.Recipes;
import it.sporta.server.stock.Choice;
import it.sporta.server.stock.Delivery;
import it.sporta.server.stock.Goods;
import it.sporta.server.stock.Ledger;
import it.sporta.server.stock.Lot;
import it.sporta.server.stock.Move;
import it.sporta.server.stock.Place;
import it.sporta.server.stock.PlaceKind;
import it.sporta.server.stock.Places;
import it.sporta.server.stock.Reason;
import it.sporta.server.stock.Receiving;
import it.sporta.server.stock.Stage;
import it.sporta.server.stock.Stock;
import it.sporta.server.stock.Voucher;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/** A laboratory with its larder on a database of a test. */
final class Workshop {

    static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private static final UUID PERSON = new UUID(5, 5);
    private static final Instant MORNING = Instant.parse("2026-11-22T10:00:00Z");

    private final TestDatabase db;
    private final UUID us = UUID.randomUUID();
    private final UUID hub = UUID.randomUUID();
    private Clock clock = Clock.fixed(MORNING, ZoneOffset.UTC);

    Workshop(TestDatabase db) {
        this.db = db;
        db.doInTransaction(
                e -> {
                    Hubs hubs = new Hubs(e);
                    hubs.found(us, "Fuori e Dentro", new VatNumber("12345678903"));
                    hubs.open(
                            hub,
                            us,
                            HubKind.KITCHEN,
                            new Hub.Place("via Capuana", "via Capuana 7", "MI"));
                });
    }

    void later(int days) {
        clock = Clock.fixed(MORNING.plusSeconds(days * 86_400L), ZoneOffset.UTC);
    }

    private Ledger ledger() {
        return new Ledger(db.database(), clock);
    }

    private Places places() {
        return new Places(db.database());
    }

    private Stock stock() {
        return new Stock(db.database());
    }

    private Receiving receiving() {
        return new Receiving(db.entities(), ledger(), places(), clock);
    }

    private Products products() {
        return new Products(db.entities());
    }

    private Recipes recipes() {
        return new Recipes(db.database(), clock);
    }

    private Batches batches() {
        return new Batches(db.database());
    }

    private Sheets sheets() {
        return new Sheets(db.database());
    }

    private Heritage heritage() {
        return new Heritage(batches(), products());
    }

    private Pot pot() {
        return new Pot(
                batches(), sheets(), ledger(), places(), stock(), receiving(), products(), clock);
    }

    private Notes notes() {
        return new Notes(batches(), sheets(), ledger(), places());
    }

    private <T> T done(Supplier<T> work) {
        return db.inTransaction(e -> work.get());
    }

    Product article(String name, Unit unit, Allergens allergens, int shelfLifeDays) {
        Particulars particulars = particulars(name, unit, allergens, shelfLifeDays);
        return done(() -> new Catalogue(db.entities(), clock).add(particulars));
    }

    private Particulars particulars(
            String name, Unit unit, Allergens allergens, int shelfLifeDays) {
        return new Particulars(
                name,
                name,
                "altro",
                unit,
                "PIATTI",
                Set.of(),
                allergens,
                0,
                Optional.empty(),
                "Italia",
                "",
                "",
                shelfLifeDays == 0 ? DateKind.NONE : DateKind.USE_BY,
                shelfLifeDays,
                "",
                "",
                Set.of(hub),
                false);
    }

    /** Somebody writes the allergens of an article. */
    void learn(Product product, Allergens allergens) {
        Particulars now = particulars(product.name(), product.unit(), allergens, 0);
        done(
                () ->
                        new Catalogue(db.entities(), clock)
                                .describe(product.id(), product.revision(), now));
    }

    Lot receive(Product product, Quantity quantity, long cents) {
        return receive(product, quantity, cents, DateKind.NONE, null);
    }

    Lot receive(Product product, Quantity quantity, long cents, DateKind kind, LocalDate date) {
        return receive(product, quantity, cents, kind, date, us);
    }

    Lot receiveOfSomebody(Product product, Quantity quantity) {
        return receive(product, quantity, 1, DateKind.NONE, null, UUID.randomUUID());
    }

    private Lot receive(
            Product product,
            Quantity quantity,
            long cents,
            DateKind kind,
            LocalDate date,
            UUID owner) {
        return done(
                () ->
                        receiving()
                                .receive(
                                        new Delivery(
                                                UUID.randomUUID(),
                                                hub,
                                                Optional.of(Place.idOf(hub, PlaceKind.STORE)),
                                                product.id(),
                                                owner,
                                                Optional.empty(),
                                                "",
                                                "Italia",
                                                quantity,
                                                kind,
                                                Optional.ofNullable(date),
                                                TODAY,
                                                new UnitPrice(cents, quantity.unit()))));
    }

    Batch open() {
        Opening opening =
                new Opening(
                        batches(),
                        sheets(),
                        ledger(),
                        recipes(),
                        products(),
                        new Hubs(db.entities()),
                        clock);
        Opening.Wish wish =
                new Opening.Wish(
                        UUID.randomUUID(),
                        hub,
                        Trade.LABORATORY,
                        Optional.empty(),
                        Optional.empty(),
                        "Prova");
        return done(() -> opening.open(wish, PERSON));
    }

    Batch sheet(Batch batch) {
        return done(() -> batches().get(batch.id()));
    }

    List<UUID> using(Lot lot) {
        return done(() -> batches().using(lot.id())).stream().map(Batch::id).toList();
    }

    void put(Batch batch, Lot lot, Quantity quantity) {
        put(batch, lot, quantity, quantity.thousandths());
    }

    void put(Batch batch, Lot lot, Quantity quantity, long grams) {
        put(batch, lot, quantity, grams, "");
    }

    void put(Batch batch, Lot lot, Quantity quantity, long grams, String wording) {
        int line = sheet(batch).inputs().size();
        UUID place =
                done(() -> stock().ofLot(lot.id())).stream()
                        .filter(one -> one.placeKind().isRoom())
                        .findFirst()
                        .orElseThrow()
                        .place();
        put(batch, new Pot.Take(line, lot.id(), place, quantity, grams, wording));
    }

    Pot.Take take(int line, Lot lot, Quantity quantity, long grams) {
        return new Pot.Take(line, lot.id(), Place.idOf(hub, PlaceKind.STORE), quantity, grams, "");
    }

    void put(Batch batch, Pot.Take take) {
        done(() -> pot().put(batch.id(), take));
    }

    void pour(Batch batch, long grams) {
        Product water = article("Acqua", Unit.KILOGRAM, Allergens.NONE, 0);
        int line = sheet(batch).inputs().size();
        pour(batch, line, UUID.randomUUID(), water, grams);
    }

    void pour(Batch batch, int line, UUID lot, Product water, long grams) {
        done(() -> pot().pour(batch.id(), line, lot, water.id(), grams, ""));
    }

    void takeBack(Batch batch, int line) {
        done(() -> pot().takeBack(batch.id(), line));
    }

    void lose(Batch batch, Loss.Kind kind, Optional<Integer> input, long grams) {
        int line = sheet(batch).losses().size();
        note(batch, new Loss(line, kind, kind.usual(), input, grams));
    }

    void note(Batch batch, Loss loss) {
        done(() -> notes().lost(batch.id(), loss));
    }

    void note(Batch batch, Output output) {
        done(() -> notes().out(batch.id(), output));
    }

    UUID laboratory() {
        return Place.idOf(hub, PlaceKind.LABORATORY);
    }

    void out(Batch batch, Product product, Quantity quantity, long grams, boolean byProduct) {
        int line = sheet(batch).outputs().size();
        Output output =
                new Output(
                        line,
                        product.id(),
                        laboratory(),
                        quantity,
                        grams,
                        byProduct,
                        Optional.empty());
        note(batch, output);
    }

    Batch close(Batch batch, Map<Integer, LocalDate> dates) {
        Closing closing =
                new Closing(
                        batches(),
                        sheets(),
                        heritage(),
                        ledger(),
                        places(),
                        receiving(),
                        products(),
                        new Lifetimes(db.entities(), products(), recipes(), clock),
                        clock);
        return done(() -> closing.close(batch.id(), dates, PERSON));
    }

    Label label(Batch batch, int line) {
        return done(() -> labels().of(batch, line));
    }

    private Labels labels() {
        return new Labels(
                new Declaration(batches(), heritage()),
                products(),
                recipes(),
                new Hubs(db.entities()));
    }

    LabelFeed labelFeed() {
        return new LabelFeed(
                batches(),
                labels(),
                products(),
                new Revisions(db.entities()),
                new Hubs(db.entities()),
                new Installations(db.entities()),
                clock);
    }

    /** What the tills here are told. */
    List<FoodLabel> told(LabelFeed feed) {
        return done(() -> feed.labels(hub));
    }

    List<FoodLabel> toldElsewhere(LabelFeed feed) {
        return done(() -> feed.labels(UUID.randomUUID()));
    }

    void becomeDemo() {
        db.doInTransaction(e -> new Installations(e).becomeDemo());
    }

    List<String> unknown(Batch batch) {
        return done(() -> heritage().unknown(batch));
    }

    void leave(Lot lot, Quantity expected, Quantity away, PlaceKind to, long good) {
        leave(UUID.randomUUID(), lot, expected, away, to, good);
    }

    void leave(UUID document, Lot lot, Quantity expected, Quantity away, PlaceKind to, long good) {
        Leftovers leftovers = new Leftovers(ledger(), places(), stock(), products(), clock);
        Leftovers.Weighed weighed =
                new Leftovers.Weighed(
                        document,
                        lot.id(),
                        Place.idOf(hub, PlaceKind.LABORATORY),
                        expected,
                        away,
                        to,
                        Optional.of(Quantity.pieces(good)));
        done(
                () -> {
                    leftovers.weigh(weighed);
                    return null;
                });
    }

    Lot lot(UUID id) {
        return db.inTransaction(e -> e.find(Lot.class, id));
    }

    long at(Lot lot, PlaceKind kind) {
        return done(() -> stock().ofLot(lot.id())).stream()
                .filter(one -> one.placeKind() == kind)
                .mapToLong(one -> one.quantity().thousandths())
                .sum();
    }

    /** From the laboratory to an end, and nobody puts it on a scale. */
    void goes(Lot lot, Quantity quantity, PlaceKind to, Reason reason) {
        Choice choice = Choice.any().onlyLot(lot.id()).onlyFrom(PlaceKind.LABORATORY);
        Move move = new Move(lot.product(), quantity, choice, to, reason, Stage.SALE);
        Voucher voucher = Voucher.of(UUID.randomUUID(), hub, TODAY, clock.instant());
        Goods goods = new Goods(db.database(), ledger(), places(), products());
        done(() -> goods.happened(voucher, List.of(move)));
    }

    /** Grams of the day that ended unsold. */
    long unsold(PlaceKind end) {
        return done(
                () ->
                        db.database()
                                .first(
                                        "SELECT SUM(grams) FROM end_total WHERE kind = ?",
                                        row -> row.number(),
                                        end)
                                .orElseThrow());
    }

    /** Grams of a lot that ended somewhere, by where. */
    Map<PlaceKind, Long> gone(Lot lot) {
        Map<PlaceKind, Long> gone = new HashMap<>();
        done(
                () ->
                        db.database()
                                .list(
                                        "SELECT t.kind, m.grams FROM movement m JOIN place t"
                                                + " ON t.id = m.to_place WHERE m.lot_id = ?",
                                        row ->
                                                gone.merge(
                                                        row.one(PlaceKind.class),
                                                        row.number(),
                                                        Long::sum),
                                        lot.id()));
        gone.keySet().removeIf(PlaceKind::isReal);
        return gone;
    }

    /** Grams and cents that a batch sent to TRANSFORMED and did not get back from there. */
    long[] transformed(UUID batch) {
        UUID place = Place.idOf(hub, PlaceKind.TRANSFORMED);
        return done(
                () -> {
                    long[] open = new long[2];
                    db.database()
                            .list(
                                    "SELECT to_place, from_place, grams, cost_cents FROM movement"
                                            + " WHERE source_id = ?",
                                    row -> add(row, place, open),
                                    batch);
                    return open;
                });
    }

    private static long[] add(Row row, UUID place, long[] open) throws java.sql.SQLException {
        UUID to = row.id();
        UUID from = row.id();
        int sign = to.equals(place) ? 1 : from.equals(place) ? -1 : 0;
        open[0] += sign * row.number();
        open[1] += sign * row.number();
        return open;
    }

    List<?> differences() {
        return done(() -> new Proof(db.database()).differences());
    }
}
