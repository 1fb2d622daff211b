package it.sporta.server.insight.web;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.Samples;
import it.sporta.kernel.journal.CardFact.Ending;
import it.sporta.kernel.journal.CardFact.Word;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.PaymentKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Installations;
import it.sporta.server.identity.People;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.selling.SaleDocuments;
import it.sporta.server.selling.SettledCards;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

class TicketSheetTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID TICKET = UUID.randomUUID();
    private static final UUID HUB = UUID.randomUUID();
    private static final UUID APPLES = UUID.randomUUID();
    private static final UUID BREAD = UUID.randomUUID();
    private static final UUID OLD_LOT = UUID.randomUUID();
    private static final UUID NEW_LOT = UUID.randomUUID();
    private static final UUID NOBODY = UUID.randomUUID();

    private static Quantity grams(long grams) {
        return new Quantity(grams, Unit.KILOGRAM);
    }

    private static void sell(Database database) {
        database.change(
                "INSERT INTO sale (id, till_id, epoch, sequence, number_at_till, shift_id,"
                        + " organisation_id, hub_id, channel, supply, price_list, business_on,"
                        + " sold_at, operator_id, total_cents, rounding_cents)"
                        + " VALUES (?, ?, 1, 9, 42, ?, ?, ?, 'SHOP', 'HANDED_OVER', 'BASE', ?, 0,"
                        + " ?, 548, 2)",
                TICKET,
                NOBODY,
                NOBODY,
                NOBODY,
                HUB,
                DAY,
                NOBODY);
        line(database, 0, APPLES, "Mele golden", 1_250, Unit.KILOGRAM, 220, 275, "4", 400);
        line(database, 1, BREAD, "Pane", 1_000, Unit.PIECE, 273, 273, "N2", 0);
        database.change(
                "INSERT INTO sale_payment (sale_id, line, kind, cents, tendered_cents)"
                        + " VALUES (?, 0, 'CASH', 550, 1000)",
                TICKET);
        lot(database, OLD_LOT, "A7", DAY.minusDays(3));
        lot(database, NEW_LOT, "", DAY.minusDays(1));
        move(database, 0, 0, OLD_LOT, APPLES, 1_000, Unit.KILOGRAM);
        move(database, 0, 1, NEW_LOT, APPLES, 250, Unit.KILOGRAM);
        move(database, 1, 0, null, BREAD, 1_000, Unit.PIECE);
    }

    private static void line(Database database, Object... values) {
        Object[] row = new Object[values.length + 1];
        row[0] = TICKET;
        System.arraycopy(values, 0, row, 1, values.length);
        database.change(
                "INSERT INTO sale_line (sale_id, line, product_id, name, thousandths, unit,"
                        + " price_cents, cents, vat_code, vat_rate)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                row);
    }

    private static void lot(Database database, UUID lot, String label, LocalDate received) {
        database.change(
                "INSERT INTO lot (id, product_id, owner_id, label, origin, unit, date_kind,"
                        + " received_on, cost_cents, born_at)"
                        + " VALUES (?, ?, ?, ?, 'Italia', 'KILOGRAM', 'NONE', ?, 100, 0)",
                lot,
                APPLES,
                NOBODY,
                label,
                received);
    }

    private static void move(
            Database database, int line, int part, UUID lot, UUID product, long many, Unit unit) {
        database.change(
                "INSERT INTO movement (source_id, line, part, hub_id, product_id, lot_id,"
                        + " from_place, to_place, thousandths, unit, grams, cost_cents, reason,"
                        + " stage, business_on, moved_at, posted_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, 'SALE', 'SALE', ?, 0, 0)",
                TICKET,
                line,
                part,
                HUB,
                product,
                Optional.ofNullable(lot),
                NOBODY,
                NOBODY,
                many,
                unit,
                DAY);
    }

    private static Optional<TicketView> ticket(TestDatabase db, UUID id) {
        return db.inTransaction(
                entities -> {
                    People people = new People(entities, new Installations(entities));
                    SettledCards cards = new SettledCards(db.database(), Clock.systemUTC());
                    SaleDocuments documents = new SaleDocuments(db.database(), Clock.systemUTC());
                    return new TicketSheet(
                                    db.database(), new Hubs(entities), people, cards, documents)
                            .of(id);
                });
    }

    @OnEveryDatabase
    void aTicketOpensToItsLinesAndTheseToTheLotsTheirGoodsCameFrom(TestDatabase db) {
        db.doInTransaction(entities -> sell(db.database()));
        TicketView view = ticket(db, TICKET).orElseThrow();
        assertThat(view.number()).isEqualTo(42);
        assertThat(view.day()).isEqualTo(DAY);
        assertThat(view.total()).isEqualTo(548);
        assertThat(view.rounding()).isEqualTo(2);
        assertThat(view.payments())
                .containsExactly(new TicketView.Paid(PaymentKind.CASH, 550, 1_000));
        assertThat(view.payments().get(0).change()).isEqualTo(450);
        TicketView.Line apples = view.lines().get(0);
        assertThat(apples.name()).isEqualTo("Mele golden");
        assertThat(apples.quantity()).isEqualTo(grams(1_250));
        assertThat(apples.price()).isEqualTo(new UnitPrice(220, Unit.KILOGRAM));
        assertThat(apples.vat()).isEqualTo(400);
        assertThat(apples.cents()).isEqualTo(275);
        assertThat(apples.goods())
                .containsExactly(
                        new TicketView.Goods(
                                Optional.of(OLD_LOT.toString()),
                                "A7",
                                Optional.of(DAY.minusDays(3)),
                                grams(1_000)),
                        new TicketView.Goods(
                                Optional.of(NEW_LOT.toString()),
                                "",
                                Optional.of(DAY.minusDays(1)),
                                grams(250)));
        assertThat(apples.missing()).isFalse();
    }

    @OnEveryDatabase
    void whatNoLotCoveredIsMissingUntilSomebodyAssignsIt(TestDatabase db) {
        db.doInTransaction(entities -> sell(db.database()));
        assertThat(ticket(db, TICKET).orElseThrow().lines().get(1).missing()).isFalse();
        db.doInTransaction(
                entities ->
                        db.database()
                                .change(
                                        "INSERT INTO shortage (hub_id, product_id, thousandths,"
                                                + " times) VALUES (?, ?, 1000, 1)",
                                        HUB,
                                        BREAD));
        TicketView.Line bread = ticket(db, TICKET).orElseThrow().lines().get(1);
        assertThat(bread.missing()).isTrue();
        assertThat(bread.vatCode()).isEqualTo("N2");
        assertThat(bread.goods())
                .extracting(TicketView.Goods::lot)
                .containsExactly(Optional.empty());
    }

    @OnEveryDatabase
    void aTicketTellsWhoSaidThatItsCardWasCharged(TestDatabase db) {
        Origin origin = new Origin(NOBODY, 1, 8, Instant.EPOCH, Optional.empty());
        Fact settled = Samples.settled(TICKET, Ending.CHARGED);
        db.doInTransaction(
                entities -> {
                    sell(db.database());
                    new SettledCards(db.database(), Clock.systemUTC())
                            .on(new Arrivals(List.of(new Arrived<>(settled, origin))));
                });
        assertThat(ticket(db, TICKET).orElseThrow().settled())
                .containsExactly(
                        new TicketView.Settled(Ending.CHARGED, Word.PERSON, "", Instant.EPOCH));
    }

    @OnEveryDatabase
    void aTicketTellsWhatDocumentItHas(TestDatabase db) {
        Origin origin = new Origin(NOBODY, 1, 8, Instant.EPOCH, Optional.empty());
        db.doInTransaction(
                entities -> {
                    sell(db.database());
                    new SaleDocuments(db.database(), Clock.systemUTC())
                            .on(
                                    new Arrivals(
                                            List.of(
                                                    new Arrived<>(
                                                            Samples.someDocumentOf(TICKET),
                                                            origin))));
                });
        TicketView.Issued document = ticket(db, TICKET).orElseThrow().document().orElseThrow();
        assertThat(document.name()).isEqualTo("0012-0045");
        assertThat(document.serial()).isEqualTo(Samples.MACHINE);
        assertThat(ticket(db, TICKET).orElseThrow().owed()).isEmpty();
    }

    @OnEveryDatabase
    void aTicketThatNobodySoldIsNotThere(TestDatabase db) {
        assertThat(ticket(db, UUID.randomUUID())).isEmpty();
    }
}
