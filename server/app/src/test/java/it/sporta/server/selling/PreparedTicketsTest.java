package it.sporta.server.selling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import it.sporta.kernel.Rome;
import it.sporta.kernel.Samples;
import it.sporta.kernel.feed.Due;
import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.server.catalogue.CatalogueFeed;
import it.sporta.server.catalogue.Revisions;
import it.sporta.server.catalogue.VatAtHub;
import it.sporta.server.identity.FiscalRegime;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.HubKind;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.DuesForTills.Changes;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.selling.web.SoldInWeek;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.assertj.core.groups.Tuple;

class PreparedTicketsTest {

    private static final Instant NOW = Instant.parse("2026-11-22T10:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, Rome.ZONE);
    private static final UUID HUB = new UUID(1, 3);
    private static final PreparedLine RISOTTO =
            new PreparedLine(
                    Samples.APPLES,
                    "Risotto alla zucca",
                    Quantity.pieces(3),
                    new UnitPrice(750, Unit.PIECE),
                    "BEVANDE");
    private static final PreparedLine SHARE =
            PreparedLine.exactly(Samples.HONEY, "Quota 1,237 kg", Money.cents(1_031), "BEVANDE");

    private final List<PreparedPaid> told = new ArrayList<>();
    private TestDatabase db;
    private PreparedTickets tickets;
    private PreparedPayments payments;
    private long entries;

    private void open(TestDatabase database) {
        db = database;
        tickets =
                new PreparedTickets(
                        new PreparedRows(db.database()),
                        new Revisions(db.entities()),
                        new VatAtHub(db.entities(), CLOCK),
                        CLOCK);
        payments = new PreparedPayments(db.database(), tickets, told::add, CLOCK);
        Hubs hubs = new Hubs(db.entities());
        db.doInTransaction(
                e -> {
                    hubs.found(Samples.ORGANISATION, "Emporio", new VatNumber("12345678903"))
                            .enter(FiscalRegime.ordinary(Channel.GROUP, Samples.TODAY));
                    hubs.open(
                            HUB,
                            Samples.ORGANISATION,
                            HubKind.SHOP,
                            new Hub.Place("via Palmanova", "via Palmanova 59", "MI"));
                });
    }

    @OnEveryDatabase
    void goesDownToTheTillsWithExactCentsAndTheVatOfItsSupply(TestDatabase database) {
        open(database);
        PreparedTicket ticket = prepare(SupplyMode.SERVED);
        Due due = since(0).open().get(0);
        assertThat(due.id()).isEqualTo(ticket.id());
        assertThat(due.total()).isEqualTo(Money.cents(2_250 + 1_031));
        assertThat(due.lines()).extracting(line -> line.vat().code()).containsOnly("10");
        assertThat(since(latest()).open()).isEmpty();

        prepare(SupplyMode.TAKEN_AWAY);
        assertThat(since(0).open().get(1).lines())
                .extracting(line -> line.vat().code())
                .containsOnly("22");
    }

    @OnEveryDatabase
    void isSentAgainWhenTheRatesChange(TestDatabase database) {
        open(database);
        PreparedTicket ticket = prepare(SupplyMode.SERVED);
        long known = latest();
        assertThat(since(known).open()).isEmpty();
        taxAnew(known);
        assertThat(since(known).open()).extracting(Due::id).containsExactly(ticket.id());
    }

    @OnEveryDatabase
    void whatHasNoRateAnyMoreIsTakenBackFromTheTillsAndShownToAPersonUntilItHasOne(
            TestDatabase database) {
        open(database);
        PreparedTicket ticket = prepare(SupplyMode.SERVED);
        long known = latest();
        assertThat(untaxed()).isEmpty();

        renameClass("BEVANDE", "BIBITE");
        taxAnew(known);
        assertThat(since(known)).isEqualTo(new Changes(List.of(), List.of(ticket.id())));
        assertThat(since(0)).isEqualTo(new Changes(List.of(), List.of()));
        assertThat(untaxed())
                .extracting(one -> one.ticket().id(), one -> one.line().text())
                .containsExactly(tuple(ticket.id(), "Risotto alla zucca"));

        renameClass("BIBITE", "BEVANDE");
        assertThat(since(known).open()).extracting(Due::id).containsExactly(ticket.id());
        assertThat(untaxed()).isEmpty();
    }

    @OnEveryDatabase
    void whatNobodyCanPayIsAnotherTaskThanMoneyThatCameOddly(TestDatabase database) {
        open(database);
        prepare(SupplyMode.SERVED);
        arrive(UUID.randomUUID(), due());
        assertThat(tasks()).containsExactly(tuple("week.payments", 1L));
        renameClass("BEVANDE", "BIBITE");
        assertThat(tasks()).containsExactly(tuple("week.payments", 1L), tuple("week.kept", 1L));
    }

    private List<Tuple> tasks() {
        SoldInWeek teller =
                new SoldInWeek(
                        new Takings(db.database()),
                        payments,
                        tickets,
                        new SettledCards(db.database(), CLOCK),
                        new SaleDocuments(db.database(), Clock.systemUTC()),
                        new Hubs(db.entities()));
        return db.inTransaction(e -> teller.waiting()).stream()
                .map(one -> tuple(one.words(), one.count()))
                .toList();
    }

    @OnEveryDatabase
    void whoOnlyHoldsThePaymentsTakesNoNumber(TestDatabase database) {
        open(database);
        Revisions numbers = new Revisions(db.entities());
        long before = db.inTransaction(e -> numbers.latest());
        db.doInTransaction(e -> tickets.holdPayments());
        long after = db.inTransaction(e -> numbers.latest());
        assertThat(after).isEqualTo(before);
    }

    /** The rates of a class now stand under another name. */
    private void renameClass(String from, String to) {
        db.doInTransaction(
                e -> {
                    db.database()
                            .insertUnlessThere(
                                    "INSERT INTO vat_class (vat_class, name, sort_order)"
                                            + " VALUES (?, 'prova', 99)",
                                    to);
                    db.database()
                            .change(
                                    "UPDATE vat_rate SET vat_class = ? WHERE vat_class = ?",
                                    to,
                                    from);
                });
    }

    private void taxAnew(long known) {
        db.inTransaction(e -> new CatalogueFeed(db.entities(), CLOCK).since(HUB, known));
    }

    private List<Untaxed> untaxed() {
        return db.inTransaction(e -> tickets.untaxed());
    }

    @OnEveryDatabase
    void isPaidOnceAndTheTillsForgetIt(TestDatabase database) {
        open(database);
        PreparedTicket ticket = prepare(SupplyMode.SERVED);
        long before = latest();
        TicketPaid paid = arrive(ticket.id(), due());
        assertThat(find(ticket).state()).isEqualTo(PreparedState.PAID);
        assertThat(find(ticket).paidBy()).contains(paid.ticket().id());
        assertThat(told).extracting(one -> one.by().fact()).containsExactly(paid);
        assertThat(since(before).settled()).containsExactly(ticket.id());
        assertThat(since(0)).isEqualTo(new Changes(List.of(), List.of()));
        assertThat(odd()).isEmpty();
        assertThatThrownBy(() -> withdraw(ticket)).hasMessage("prepared.paid");
    }

    @OnEveryDatabase
    void paidAgainTheMoneyWaitsForAPersonAndNobodyIsToldTwice(TestDatabase database) {
        open(database);
        PreparedTicket ticket = prepare(SupplyMode.SERVED);
        TicketPaid first = arrive(ticket.id(), due());
        TicketPaid second = arrive(ticket.id(), due());
        assertThat(told).hasSize(1);
        assertThat(find(ticket).paidBy()).contains(first.ticket().id());
        assertThat(odd())
                .extracting(OddPayment::ticket, OddPayment::standing, OddPayment::paid)
                .containsExactly(
                        tuple(second.ticket().id().value(), Standing.AGAIN, Money.cents(3_281)));
        UUID ada = UUID.randomUUID();
        UUID sale = second.ticket().id().value();
        assertThat(seen(sale, ada)).isTrue();
        assertThat(seen(sale, ada)).isFalse();
        assertThat(odd()).isEmpty();
    }

    @OnEveryDatabase
    void moneyForWhatWasWithdrawnUnknownOrDifferentIsATask(TestDatabase database) {
        open(database);
        PreparedTicket withdrawn = prepare(SupplyMode.SERVED);
        withdraw(withdrawn);
        withdraw(withdrawn);
        arrive(withdrawn.id(), due());
        arrive(UUID.randomUUID(), due());
        PreparedTicket other = prepare(SupplyMode.SERVED);
        arrive(other.id(), Samples.someHoney(1));
        assertThat(odd())
                .extracting(OddPayment::standing)
                .containsExactlyInAnyOrder(
                        Standing.WITHDRAWN, Standing.UNKNOWN, Standing.DIFFERENT);
        assertThat(told).extracting(one -> one.ticket().id()).containsExactly(other.id());
        assertThat(find(withdrawn).state()).isEqualTo(PreparedState.WITHDRAWN);
    }

    @OnEveryDatabase
    void preparedAgainItAnswersWhatBecameOfIt(TestDatabase database) {
        open(database);
        PreparedTicket ticket = prepare(SupplyMode.SERVED);
        arrive(ticket.id(), due());
        PreparedTicket again = db.inTransaction(e -> tickets.prepare(ticket));
        assertThat(again.state()).isEqualTo(PreparedState.PAID);
        assertThat(since(0).open()).isEmpty();
    }

    @OnEveryDatabase
    void whatTheRegimeGivesNoRateForIsRefused(TestDatabase database) {
        open(database);
        PreparedTicket catering =
                ticket(UUID.randomUUID(), Channel.CATERING, SupplyMode.TAKEN_AWAY);
        assertThatThrownBy(() -> db.inTransaction(e -> tickets.prepare(catering)))
                .hasMessage("prepared.no-vat");
    }

    private PreparedTicket prepare(SupplyMode supply) {
        PreparedTicket ticket = ticket(UUID.randomUUID(), Channel.GROUP, supply);
        return db.inTransaction(e -> tickets.prepare(ticket));
    }

    private static PreparedTicket ticket(UUID id, Channel channel, SupplyMode supply) {
        return PreparedTicket.open(
                id, HUB, "G-7", "Ritiro", "Ada e Pino", channel, supply, List.of(RISOTTO, SHARE));
    }

    private Line[] due() {
        return new Line[] {
            RISOTTO.taxed(Samples.TEN), SHARE.taxed(Samples.TEN),
        };
    }

    private TicketPaid arrive(UUID prepared, Line... lines) {
        entries++;
        TicketPaid paid =
                Samples.paying(prepared, Samples.aTicket(UUID.randomUUID(), lines), entries);
        Origin origin = new Origin(new UUID(9, 9), 1, entries, NOW, Optional.empty());
        db.doInTransaction(e -> payments.on(new Arrivals(List.of(new Arrived<>(paid, origin)))));
        return paid;
    }

    private Changes since(long version) {
        return db.inTransaction(e -> tickets.duesSince(HUB, version));
    }

    private long latest() {
        return db.inTransaction(
                        e ->
                                db.database()
                                        .first(
                                                "SELECT MAX(revision) FROM prepared",
                                                row -> row.number()))
                .orElseThrow();
    }

    private PreparedTicket find(PreparedTicket ticket) {
        return db.inTransaction(e -> tickets.find(ticket.id())).orElseThrow();
    }

    private void withdraw(PreparedTicket ticket) {
        db.doInTransaction(e -> tickets.withdraw(ticket.id()));
    }

    private List<OddPayment> odd() {
        return db.inTransaction(e -> payments.odd());
    }

    private boolean seen(UUID ticket, UUID by) {
        return db.inTransaction(e -> payments.seen(ticket, by, "resi in contanti"));
    }
}
