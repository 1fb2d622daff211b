package it.sporta.till.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.bench.fiscal.Mischief;
import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.Finding;
import it.sporta.hardware.fiscal.FiscalDocument;
import it.sporta.hardware.fiscal.Line;
import it.sporta.hardware.fiscal.Payment;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.FiscalFact.DayClosed;
import it.sporta.kernel.journal.FiscalFact.DocumentIssued;
import it.sporta.kernel.journal.FiscalFact.Known;
import it.sporta.kernel.money.Money;
import it.sporta.till.devices.FiscalStanding;
import it.sporta.till.journal.Hub;
import it.sporta.till.selling.DueDesk;
import it.sporta.till.selling.Shop;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The closing of the fiscal printer's day. */
@Timeout(60)
class FiscalDayTest {

    @TempDir Path home;
    private final Hub hub = new Hub();
    private final FiscalTwin twin = Make.EPSON.twin(Make.SERIAL);
    private Machine machine = Make.EPSON.machine(twin);
    private FiscalDocuments documents;
    private Shop shop;
    private DueDesk due;
    private boolean busy;
    private Clock clock = Clock.systemUTC();
    private FiscalDay day;

    @BeforeEach
    void open() throws Exception {
        documents =
                new FiscalDocuments(
                        home,
                        () -> Optional.of(machine),
                        new FiscalDocuments.Manners(Duration.ZERO, UnaryOperator.identity()));
        shop = Shop.open(home, hub, documents);
        shop.begin();
        due = new DueDesk(shop.checkout);
        day = day();
    }

    private FiscalDay day() {
        return new FiscalDay(
                shop.journal, documents, shop.checkout.papers().documents(), clock, () -> busy);
    }

    @AfterEach
    void close() {
        shop.close();
        twin.close();
    }

    private void sell() {
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.payExactly(shop.desk.state().basket().id());
        due.awaitPapers();
    }

    private void press() {
        day.close(Optional.of(Hub.ANNA));
        due.awaitPapers();
    }

    private Optional<DayClosed> closed() {
        return shop.journal
                .last(FactType.DAY_CLOSED)
                .flatMap(entry -> entry.fact())
                .map(DayClosed.class::cast);
    }

    @Test
    void isHeldAgainstWhatTheTillKnowsAndSavedWithWhoClosed() throws Exception {
        sell();
        sell();
        assertThat(day.view().open().orElseThrow().documents()).isEqualTo(2);
        shop.close();
        open();
        assertThat(day.view().open().orElseThrow().documents()).as("over a restart").isEqualTo(2);
        press();
        DayClosed closed = closed().orElseThrow();
        assertThat(twin.closings()).isEqualTo(closed.z());
        assertThat(closed.reckoned()).isEqualTo(Money.cents(1_502));
        assertThat(closed.told()).contains(Money.cents(1_502));
        assertThat(closed.documents()).isEqualTo(2);
        assertThat(closed.operator()).contains(Hub.ANNA.id());
        assertThat(day.view().open()).isEmpty();
        assertThat(day.view().last().orElseThrow().even()).isTrue();
        press();
        assertThat(day.view().trouble()).contains("NOTHING_TO_CLOSE");
    }

    @Test
    void tellsWhatTheMachineCountsAndTheTillDoesNot() {
        sell();
        machine.printer()
                .issue(
                        new DocumentKey("else"),
                        FiscalDocument.Sale.of(
                                List.of(Line.of("Altro", 310, Vat.rate(400))),
                                Payment.of(PaymentForm.CASH, 310)));
        press();
        assertThat(closed().orElseThrow().difference()).contains(Money.cents(310));
        assertThat(day.view().last().orElseThrow().even()).isFalse();
    }

    @Test
    void isMadeByItselfPastItsHourWhenNothingIsGoingOn() {
        sell();
        LocalTime before = LocalTime.now(clock.withZone(it.sporta.kernel.Rome.ZONE)).minusHours(1);
        machine =
                new Machine(
                        machine.printer(),
                        machine.serial(),
                        true,
                        List::of,
                        () -> FiscalStanding.READY,
                        Optional.of(before));
        assertThat(day.isLate()).as("it was opened after its hour").isFalse();
        clock = Clock.offset(clock, Duration.ofDays(1));
        day = day();
        assertThat(day.isLate()).isTrue();
        busy = true;
        day.closeWhenDue();
        due.awaitPapers();
        assertThat(closed()).isEmpty();
        busy = false;
        day.closeWhenDue();
        due.awaitPapers();
        assertThat(closed().orElseThrow().operator()).isEmpty();
        assertThat(day.isLate()).isFalse();
    }

    @Test
    void waitsForADocumentInDoubtAndFreesASaleThatWasStopped() {
        documents.readiness().found(List.of(new Finding(Finding.Kind.CLOSING_NEEDED, "")));
        sellAnyway();
        assertThat(shop.salesMade()).isEmpty();
        documents.readiness().forget();
        twin.misbehave(Mischief.PAPER_ENDS);
        sell();
        press();
        assertThat(day.view().trouble()).contains("EARLIER_UNRESOLVED");
        assertThat(closed()).isEmpty();
        twin.loadPaper();
        due.askForAll();
        press();
        assertThat(day.view().trouble()).contains("NOTHING_TO_CLOSE");
    }

    @Test
    void closedOnTheMachineItselfItIsInTheJournalWithoutItsTotal() {
        sell();
        int z = facts().get(0).z();
        machine.printer().closeDay();
        press();
        assertThat(day.view().trouble()).isEmpty();
        assertThat(closed().orElseThrow().z()).isEqualTo(z);
        assertThat(closed().orElseThrow().told()).isEmpty();
        assertThat(day.view().last().orElseThrow().even()).as("nobody knows").isFalse();
        assertThat(day.view().open()).isEmpty();
    }

    @Test
    void aDocumentFoundAfterItsDayOpensNone() {
        sell();
        DocumentIssued first = facts().get(0);
        press();
        shop.journal.append(
                new DocumentIssued(
                        UUID.randomUUID(),
                        first.serial(),
                        first.z(),
                        first.number() + 1,
                        first.at(),
                        Money.cents(500),
                        true,
                        Optional.empty()));
        assertThat(day.view().open()).isEmpty();
        sell();
        assertThat(day.view().open().orElseThrow().documents()).isEqualTo(1);
    }

    @Test
    void isMadeByItselfThoughASaleSurelyHasNoDocument() {
        sell();
        twin.misbehave(Mischief.DROPPED_BEFORE_PRINTING);
        sell();
        LocalTime before = LocalTime.now(clock.withZone(it.sporta.kernel.Rome.ZONE)).minusHours(1);
        machine =
                new Machine(
                        machine.printer(),
                        machine.serial(),
                        true,
                        List::of,
                        () -> FiscalStanding.READY,
                        Optional.of(before));
        clock = Clock.offset(clock, Duration.ofDays(1));
        day = day();
        assertThat(due.rows()).extracting(DueDesk.Row::known).containsExactly(Known.NOT_OUT);
        day.closeWhenDue();
        due.awaitPapers();
        assertThat(closed()).isPresent();
    }

    private List<DocumentIssued> facts() {
        return hub.entries(shop.journal).stream()
                .flatMap(entry -> entry.fact().stream())
                .filter(DocumentIssued.class::isInstance)
                .map(DocumentIssued.class::cast)
                .toList();
    }

    private void sellAnyway() {
        shop.desk.scan(Hub.HONEY_CODE);
        Shop.assertRefused(
                () -> shop.desk.payExactly(shop.desk.state().basket().id()),
                "fiscal.CLOSING_NEEDED");
        shop.desk.scan(Hub.HONEY_CODE);
    }
}
