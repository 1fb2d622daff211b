package it.sporta.till.fiscal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.bench.fiscal.Mischief;
import it.sporta.hardware.bench.fiscal.PrintedDocument;
import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.Finding;
import it.sporta.hardware.fiscal.FiscalDocument;
import it.sporta.hardware.fiscal.Line;
import it.sporta.hardware.fiscal.Payment;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FiscalFact;
import it.sporta.kernel.journal.FiscalFact.DocumentDue;
import it.sporta.kernel.journal.FiscalFact.DocumentIssued;
import it.sporta.kernel.journal.FiscalFact.Known;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.devices.FiscalStanding;
import it.sporta.till.journal.Hub;
import it.sporta.till.selling.DueDesk;
import it.sporta.till.selling.Looked;
import it.sporta.till.selling.Sale;
import it.sporta.till.selling.Shop;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Sales at a till with a fiscal printer that does not always do as it should. */
@Timeout(60)
class FiscalDocumentsTest {

    private static final Money HONEY = Money.cents(751);
    private static final FiscalDocuments.Manners HASTY =
            new FiscalDocuments.Manners(Duration.ZERO, UnaryOperator.identity());

    @TempDir Path home;
    private final Hub hub = new Hub();
    private final FiscalTwin twin = Make.EPSON.twin(Make.SERIAL);
    private Optional<Machine> machine = Optional.of(Make.EPSON.machine(twin));
    private FiscalDocuments documents;
    private Shop shop;
    private DueDesk due;

    @BeforeEach
    void open() throws Exception {
        documents = new FiscalDocuments(home, () -> machine, HASTY);
        shop = Shop.open(home, hub, documents);
        shop.begin();
        due = new DueDesk(shop.checkout);
    }

    @AfterEach
    void close() {
        shop.close();
        twin.close();
    }

    /** The till is stopped and started on the same disk. */
    private void reopen() throws Exception {
        shop.close();
        open();
    }

    private TicketId sell() {
        shop.desk.scan(Hub.HONEY_CODE);
        return pay();
    }

    private TicketId pay() {
        TicketId ticket = shop.desk.state().basket().id();
        shop.desk.payExactly(ticket);
        due.awaitPapers();
        return ticket;
    }

    private <F extends Fact> List<F> facts(Class<F> kind) {
        return hub.entries(shop.journal).stream()
                .flatMap(entry -> entry.fact().stream())
                .filter(kind::isInstance)
                .map(kind::cast)
                .toList();
    }

    private DocumentIssued issued() {
        List<DocumentIssued> all = facts(DocumentIssued.class);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void assertDue(TicketId ticket, Known known, String reason) {
        assertThat(due.rows()).containsExactly(new DueDesk.Row(ticket, known, reason));
        DocumentDue last = facts(DocumentDue.class).get(facts(DocumentDue.class).size() - 1);
        assertThat(last.known()).isEqualTo(known);
        assertThat(last.reason()).isEqualTo(reason);
    }

    private String said() {
        return shop.desk.state().notice().map(notice -> notice.key()).orElse("");
    }

    @Test
    void theDocumentIsTheSalesPaperAndItsNumberIsTheMachines() {
        TicketId ticket = sell();
        assertThat(twin.documents()).hasSize(1);
        DocumentIssued issued = issued();
        assertThat(issued.ticket()).isEqualTo(ticket.value());
        assertThat(String.format("%04d-%04d", issued.z(), issued.number()))
                .isEqualTo(twin.documents().get(0).name());
        assertThat(issued.total()).isEqualTo(HONEY);
        assertThat(issued.found()).isFalse();
        assertThat(shop.papers).as("one purchase, one paper").isEmpty();
        assertThat(due.rows()).isEmpty();
        assertThat(said()).isEmpty();
    }

    @Test
    void cashRoundedDownIsRenouncedAndChangeStandsOnThePaper() {
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.receive(shop.desk.state().basket().id(), Money.euro(10));
        due.awaitPapers();
        PrintedDocument printed = twin.documents().get(0);
        assertThat(printed.totalCents()).isEqualTo(751);
        assertThat(printed.paid()).containsEntry("0/0", 750L).containsEntry("6/0", 1L);
    }

    /** 15.02 and 22.53: one rounds down, the other up, which no machine can say. */
    @Test
    void cashRoundedUpIsSaidAsWhatTheGoodsCost() {
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.receive(shop.desk.state().basket().id(), Money.euro(50));
        due.awaitPapers();
        assertThat(twin.documents().get(0).paid()).containsExactly(Map.entry("0/0", 2_253L));
        assertThat(issued().total()).isEqualTo(Money.cents(2_253));
    }

    @Test
    void whatAnAssociationHandsToItsMembersIsOwedNone() {
        shop.desk.scan(Hub.HONEY_CODE);
        var basket = shop.desk.state().basket();
        shop.desk.payExactly(basket.id());
        due.awaitPapers();
        var sold = shop.checkout.lastSale().orElseThrow();
        var usual = shop.catalogue.settings().orElseThrow();
        assertThat(documents.owedBy(sold.ticket(), Channel.GROUP, usual)).contains(Make.SERIAL);
        assertThat(
                        documents.owedBy(
                                sold.ticket(),
                                Channel.GROUP,
                                usual.supplyingMembers(Set.of(Channel.GROUP))))
                .isEmpty();
    }

    @Test
    void anAnswerThatIsLostIsFoundAndNothingPrintsTwice() {
        twin.misbehave(Mischief.ANSWER_LOST);
        sell();
        assertThat(twin.documents()).hasSize(1);
        assertThat(issued().found()).isTrue();
        assertThat(due.rows()).isEmpty();
        assertThat(said()).isEqualTo("document.found");
    }

    @Test
    void whatSurelyDidNotComeOutIsPrintedByAPersonOnce() throws Exception {
        twin.misbehave(Mischief.DROPPED_BEFORE_PRINTING);
        TicketId ticket = sell();
        assertDue(ticket, Known.NOT_OUT, "NOTHING_ISSUED");
        assertThat(said()).isEqualTo("document.NOT_OUT");
        reopen();
        due.askForAll();
        assertDue(ticket, Known.NOT_OUT, "NOTHING_ISSUED");
        assertThat(twin.documents()).as("nothing prints by itself").isEmpty();
        due.print(ticket);
        assertThat(twin.documents()).hasSize(1);
        assertThat(issued().operator()).contains(Hub.ANNA.id());
        assertThat(due.rows()).isEmpty();
        Shop.assertRefused(() -> due.print(ticket), "paper.none");
    }

    @Test
    void aMachineThatIsAwayStopsNoSaleAndEachStandsOnTheListWithItsReason() throws Exception {
        twin.switchOff();
        TicketId one = sell();
        TicketId other = sell();
        assertThat(due.rows())
                .containsExactly(
                        new DueDesk.Row(one, Known.NOT_OUT, "NOT_REACHABLE"),
                        new DueDesk.Row(other, Known.NOT_OUT, "NOT_REACHABLE"));
        reopen();
        assertThat(due.rows()).hasSize(2);
        twin.switchOn();
        due.print(other);
        due.print(one);
        assertThat(due.rows()).isEmpty();
        assertThat(twin.documents()).hasSize(2);
    }

    @Test
    void whatOnlyAPersonCanSayIsAdoptedWithTheMachinesOwnNumbers() {
        TicketId ticket = doubtful(HONEY.cents());
        assertDue(ticket, Known.FOR_A_PERSON, "SEVERAL_DOCUMENTS");
        Shop.assertRefused(() -> due.print(ticket), "document.unknown");
        assertThat(due.seen(ticket).orElseThrow().name()).isEqualTo(twin.documents().get(1).name());
        due.decide(ticket, new Looked.Last());
        DocumentIssued issued = issued();
        assertThat(issued.number()).isEqualTo(due(1));
        assertThat(issued.total()).isEqualTo(HONEY);
        assertThat(issued.operator()).contains(Hub.ANNA.id());
        assertThat(due.rows()).isEmpty();
    }

    @Test
    void aDocumentOfAnotherSumIsSomebodyElses() {
        TicketId ticket = doubtful(420);
        Shop.assertRefused(() -> due.decide(ticket, new Looked.Last()), "document.unseen");
        due.decide(ticket, new Looked.At(12, 46));
        assertThat(issued().number()).isEqualTo(46);
        assertThat(issued().total()).isEqualTo(HONEY);
    }

    private int due(int index) {
        return twin.documents().get(index).number();
    }

    @Test
    void whatAPersonSaysIsNotOutMayBePrintedThen() throws Exception {
        TicketId ticket = doubtful(HONEY.cents());
        reopen();
        assertThat(due.rows()).hasSize(1);
        due.decide(ticket, new Looked.Nothing());
        assertDue(ticket, Known.NOT_OUT, "PERSON_SAYS_NO");
        Shop.assertRefused(() -> due.decide(ticket, new Looked.Last()), "document.decided");
        due.print(ticket);
        assertThat(twin.documents()).hasSize(3);
        assertThat(issued().total()).isEqualTo(HONEY);
    }

    /** The till loses the answer, and before it can ask, somebody else prints at the machine. */
    private TicketId doubtful(long lastCents) {
        Machine real = machine.orElseThrow();
        int[] asked = {0};
        machine =
                Optional.of(
                        new Machine(
                                Interrupted.of(
                                        real.printer(),
                                        () -> {
                                            if (asked[0]++ == 0) {
                                                somebody(real, 310);
                                                somebody(real, lastCents);
                                            }
                                        }),
                                real.serial(),
                                true,
                                List::of,
                                () -> FiscalStanding.READY,
                                Optional.empty()));
        twin.misbehave(Mischief.DROPPED_BEFORE_PRINTING);
        TicketId ticket = sell();
        machine = Optional.of(real);
        return ticket;
    }

    private void somebody(Machine real, long cents) {
        real.printer()
                .issue(
                        new DocumentKey("else-" + cents),
                        FiscalDocument.Sale.of(
                                List.of(Line.of("Altro", cents, Vat.rate(400))),
                                Payment.of(PaymentForm.CASH, cents)));
    }

    @Test
    void aPastThatIsSpoiltIsForAPersonAndNeverPrintedAgain() throws Exception {
        twin.misbehave(Mischief.ANSWER_LOST);
        machine = machine.map(real -> Interrupted.deafAfterwards(real));
        TicketId ticket = sell();
        assertDue(ticket, Known.NOT_YET, "NO_ANSWER");
        shop.close();
        Path past = home.resolve("fiscal").resolve(Make.SERIAL + ".documents");
        byte[] bytes = Files.readAllBytes(past);
        bytes[bytes.length - 2] ^= 1;
        Files.write(past, bytes);
        machine = Optional.of(Make.EPSON.machine(twin));
        open();
        due.askForAll();
        assertDue(ticket, Known.FOR_A_PERSON, "NO_ANSWER");
        Shop.assertRefused(() -> due.print(ticket), "document.unknown");
        assertThat(twin.documents()).hasSize(1);
    }

    @Test
    void aDoubtWaitsForItsMachineWhileAnotherHangsThere() throws Exception {
        TicketId ticket = soldWithoutAnAnswer();
        try (FiscalTwin other = Make.CUSTOM.twin("99ABC000001")) {
            machine = Optional.of(Make.CUSTOM.machine(other));
            reopen();
            due.askForAll();
            assertDue(ticket, Known.FOR_A_PERSON, "OTHER_MACHINE");
            sell();
            assertThat(issued().serial()).isEqualTo("99ABC000001");
            machine = Optional.of(Make.EPSON.machine(twin));
            reopen();
            due.askForAll();
            assertThat(due.rows()).isEmpty();
            assertThat(facts(DocumentIssued.class)).hasSize(2);
            assertThat(twin.documents()).hasSize(1);
            assertThat(other.documents()).hasSize(1);
        }
    }

    private TicketId soldWithoutAnAnswer() {
        twin.misbehave(Mischief.ANSWER_LOST);
        machine = machine.map(real -> Interrupted.deafAfterwards(real));
        return sell();
    }

    @Test
    void whoeverHasThePaperInHandWritesItsNumberWhenItsMachineIsGone() throws Exception {
        TicketId ticket = soldWithoutAnAnswer();
        try (FiscalTwin other = Make.CUSTOM.twin("99ABC000001")) {
            machine = Optional.of(Make.CUSTOM.machine(other));
            reopen();
            due.askForAll();
            Shop.assertRefused(() -> due.decide(ticket, new Looked.Last()), "document.unseen");
            due.decide(ticket, new Looked.At(12, 46));
            DocumentIssued issued = issued();
            assertThat(issued.serial()).isEqualTo(Make.SERIAL);
            assertThat(issued.z()).isEqualTo(12);
            assertThat(issued.number()).isEqualTo(46);
            assertThat(issued.total()).isEqualTo(HONEY);
            assertThat(issued.operator()).contains(Hub.ANNA.id());
            assertThat(due.rows()).isEmpty();
            assertThat(other.documents()).isEmpty();
        }
    }

    @Test
    void whatIsSurelyNotOutIsPrintedByTheNextMachine() throws Exception {
        TicketId ticket = soldWithoutAnAnswer();
        try (FiscalTwin other = Make.CUSTOM.twin("99ABC000001")) {
            machine = Optional.of(Make.CUSTOM.machine(other));
            reopen();
            due.askForAll();
            due.decide(ticket, new Looked.Nothing());
            due.print(ticket);
            assertThat(issued().serial()).isEqualTo("99ABC000001");
            assertThat(other.documents()).hasSize(1);
        }
    }

    @Test
    void aDecisionThatTheJournalHasNotHeardIsToldAfterACut() throws Exception {
        TicketId ticket = soldWithoutAnAnswer();
        machine = Optional.of(Make.EPSON.machine(twin));
        somebody(machine.orElseThrow(), 310);
        reopen();
        due.askForAll();
        assertDue(ticket, Known.FOR_A_PERSON, "SEVERAL_DOCUMENTS");
        Sale sale = shop.checkout.lastSale().orElseThrow();
        documents.decide(sale, new Looked.At(12, 46), Hub.ANNA);
        reopen();
        due.askForAll();
        assertThat(due.rows()).isEmpty();
        assertThat(issued().number()).isEqualTo(46);
    }

    @Test
    void ofASaleThatCameBackAfterItsDiskWasLostOnlyAPersonKnows() throws Exception {
        sell();
        Sale sale = shop.checkout.lastSale().orElseThrow();
        Files.delete(home.resolve("fiscal").resolve(Make.SERIAL + ".documents"));
        FiscalDocuments fresh = new FiscalDocuments(home, () -> machine, HASTY);
        fresh.takeUp(List.of());
        fresh.cameBack(List.of(sale));
        assertThat(fresh.hasNews(sale, Known.NOT_YET)).isTrue();
        FiscalFact.OfTicket said = fresh.ask(sale);
        assertThat(said).isInstanceOf(FiscalFact.DocumentDue.class);
        assertThat(((FiscalFact.DocumentDue) said).known()).isEqualTo(Known.FOR_A_PERSON);
        fresh.issue(sale, Optional.of(Hub.ANNA));
        assertThat(twin.documents()).hasSize(1);
    }

    @Test
    void nothingIsSoldWhileTheMachineMayNotIssueIt() {
        documents.readiness().found(List.of(new Finding(Finding.Kind.CLOSING_NEEDED, "")));
        shop.desk.scan(Hub.HONEY_CODE);
        TicketId ticket = shop.desk.state().basket().id();
        Shop.assertRefused(() -> shop.desk.payExactly(ticket), "fiscal.CLOSING_NEEDED");
        Shop.assertRefused(() -> shop.desk.receive(ticket, Money.euro(5)), "fiscal.CLOSING_NEEDED");
        assertThat(shop.desk.state().received()).isEqualTo(Money.ZERO);
        documents.readiness().found(List.of(new Finding(Finding.Kind.PAPER_LOW, "")));
        pay();
        assertThat(issued().total()).isEqualTo(HONEY);
    }

    @Test
    void aListThatIsLostIsReadAgainFromTheWholeJournal() throws Exception {
        sell();
        twin.switchOff();
        TicketId ticket = sell();
        shop.shifts.close(Money.euro(65), Hub.ANNA);
        shop.begin();
        shop.close();
        Files.delete(home.resolve("papers.owed"));
        open();
        assertThat(due.rows()).extracting(DueDesk.Row::ticket).containsExactly(ticket);
    }

    @Test
    void aReceiptForWhoMustLeaveSettlesNoDocument() {
        twin.switchOff();
        sell();
        due.copy();
        assertThat(shop.papers).hasSize(1);
        assertThat(due.rows()).hasSize(1);
    }

    @Test
    void whatIsAsItWasIsNotSaidAgain() {
        twin.misbehave(Mischief.ANSWER_LOST);
        machine = machine.map(Interrupted::deafAfterwards);
        sell();
        assertThat(said()).isEqualTo("document.NOT_YET");
        shop.desk.scan(Hub.HONEY_CODE);
        assertThat(said()).isEmpty();
        int facts = facts(DocumentDue.class).size();
        due.askForAll();
        due.askForAll();
        assertThat(said()).as("the next customer is served").isEmpty();
        assertThat(facts(DocumentDue.class)).hasSize(facts);
    }

    @Test
    void noDrawerWaitsForAMachineThatIsSilent() throws Exception {
        CountDownLatch silence = new CountDownLatch(1);
        machine =
                machine.map(
                        real ->
                                new Machine(
                                        Interrupted.of(real.printer(), () -> await(silence)),
                                        real.serial(),
                                        true,
                                        List::of,
                                        () -> FiscalStanding.READY,
                                        Optional.empty()));
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.payExactly(shop.desk.state().basket().id());
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.payExactly(shop.desk.state().basket().id());
        assertThat(due.drawerHasOpened(shop, 2)).isTrue();
        silence.countDown();
        due.awaitPapers();
        assertThat(twin.documents()).hasSize(2);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void anUnknownVatIsSaidAndNotGuessed() {
        var line =
                it.sporta.kernel.ticket.Line.of(
                        Hub.HONEY,
                        "Miele",
                        Quantity.pieces(1),
                        new UnitPrice(100, Unit.PIECE),
                        new VatRate("X", 0));
        var card = it.sporta.kernel.ticket.Payment.card(Money.euro(1));
        Ticket ticket = new Ticket(new TicketId(new UUID(1, 1)), List.of(line), List.of(card));
        assertThatThrownBy(() -> SaleDocument.of(ticket, true))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
