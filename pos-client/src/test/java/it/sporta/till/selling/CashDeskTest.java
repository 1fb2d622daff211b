package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.scanner.Scan;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Fact.PaperOutcome;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.till.journal.Hub;
import it.sporta.till.web.TypedQuantity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CashDeskTest {

    @TempDir Path home;
    private final Hub hub = new Hub();
    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.ready(home, hub);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private CashDesk desk() {
        return shop.desk;
    }

    private TicketId ticket() {
        return desk().state().basket().id();
    }

    private List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        shop.journal.forEachAfter(
                new Head(1, 0, hub.grant(1).hash()),
                (Entry entry) -> facts.add(entry.fact().orElseThrow()));
        return facts;
    }

    private List<Fact.TicketPaid> sales() {
        return facts().stream()
                .filter(Fact.TicketPaid.class::isInstance)
                .map(Fact.TicketPaid.class::cast)
                .toList();
    }

    private static void assertRefused(ThrowingCallable act, String reason) {
        assertThatThrownBy(act)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    @Test
    void countsUpTheSamePieceAndPaysWithOneNote() {
        desk().scan(Hub.HONEY_CODE);
        desk().scan(Hub.HONEY_CODE);
        assertThat(desk().state().basket().lines()).hasSize(1);
        TicketId ticket = ticket();
        desk().receive(ticket, Money.euro(20));
        Sale sold = desk().state().sold().orElseThrow();
        assertThat(sold.ticket().total()).isEqualTo(Money.cents(1502));
        assertThat(sold.ticket().cashRounding()).isEqualTo(Money.cents(-2));
        assertThat(sold.ticket().change()).isEqualTo(Money.cents(500));
        assertThat(desk().state().basket().isEmpty()).isTrue();
    }

    @Test
    void aSecondPressOfPayIsNotASecondSale() {
        desk().scan(Hub.HONEY_CODE);
        TicketId ticket = ticket();
        desk().payExactly(ticket);
        desk().payExactly(ticket);
        desk().receive(ticket, Money.euro(20));
        assertThat(sales()).hasSize(1);
    }

    @Test
    void aSecondPressOfANoteIsNotASecondNote() {
        desk().scan(Hub.HONEY_CODE);
        desk().receive(ticket(), Money.euro(5));
        assertThat(desk().state().received()).isEqualTo(Money.euro(5));
        desk().receive(ticket(), Money.euro(5));
        assertThat(sales()).hasSize(1);
    }

    @Test
    void takesTheWeightOfTheScaleUnchanged() {
        shop.onTheScale = new Reading.Priced(1_250, 5, 220, 274, "<02>01");
        desk().tap(Hub.APPLES, "");
        Line line = desk().state().basket().lines().get(0);
        assertThat(line.amount()).isEqualTo(Money.cents(274));
        assertThat(line.quantity()).isEqualTo(Quantity.grams(1_250));
        assertThat(line.weighing())
                .contains(new Weighing(Weighing.Origin.PRICED_BY_SCALE, "dialog06", 5, "<02>01"));
    }

    @Test
    void refusesAScaleThatComputesAnotherPrice() {
        shop.onTheScale = new Reading.Priced(1_250, 5, 220, 277, "");
        assertRefused(() -> desk().tap(Hub.APPLES, ""), "scale.differs");
        shop.onTheScale = new Reading.Priced(1_250, 5, 200, 275, "");
        assertRefused(() -> desk().tap(Hub.APPLES, ""), "scale.differs");
        assertThat(desk().state().basket().isEmpty()).isTrue();
    }

    @Test
    void namesWhyTheScaleHasNoWeight() {
        for (Reading.State state : Reading.State.values()) {
            shop.onTheScale = new Reading.Unusable(state, "");
            assertRefused(() -> desk().tap(Hub.APPLES, ""), "scale." + state);
        }
    }

    @Test
    void marksAKeyedWeightAndRefusesAnAbsurdOne() {
        desk().tap(Hub.APPLES, "1,250");
        Line line = desk().state().basket().lines().get(0);
        assertThat(line.weighing()).contains(Weighing.keyed(0));
        assertRefused(() -> desk().tap(Hub.APPLES, "350"), "weight.absurd");
        assertRefused(() -> desk().tap(Hub.APPLES, "-1,5"), "weight.absurd");
        assertRefused(() -> desk().tap(Hub.APPLES, "0"), "weight.absurd");
        assertRefused(() -> desk().tap(Hub.HONEY, "2,5"), "quantity.absurd");
        assertRefused(() -> desk().tap(Hub.HONEY, "tre"), "quantity.unreadable");
    }

    @Test
    void believesAScaleThatHasWeighedAndNotANumberLeftInTheField() {
        shop.onTheScale = new Reading.Weighed(600, 0, "");
        desk().tap(Hub.APPLES, "2");
        Line line = desk().state().basket().lines().get(0);
        assertThat(line.quantity()).isEqualTo(Quantity.grams(600));
        assertThat(line.weighing().orElseThrow().isKeyed()).isFalse();
        assertThat(desk().state().notice().orElseThrow().key()).isEqualTo("scale.counts");
    }

    @Test
    void takesTypedKilosOnlyWhereTheScaleIsOutOfOrderOrBearsNoGoods() {
        for (Reading.State state : Reading.State.values()) {
            shop.onTheScale = new Reading.Unusable(state, "");
            int before = desk().state().basket().items().size();
            if (state.isOutOfOrder() || state.isWithoutGoods()) {
                desk().tap(Hub.APPLES, "0,350");
                assertThat(desk().state().basket().items()).as("%s", state).hasSize(before + 1);
            } else {
                assertRefused(() -> desk().tap(Hub.APPLES, "0,350"), "scale." + state);
            }
        }
    }

    @Test
    void speaksOfLitresWhereSomebodyTypedLitres() {
        assertRefused(() -> TypedQuantity.of("0", Unit.LITRE), "volume.absurd");
        assertRefused(() -> TypedQuantity.of("350", Unit.LITRE), "volume.absurd");
        assertThat(TypedQuantity.of("0,75", Unit.LITRE)).isEqualTo(new Quantity(750, Unit.LITRE));
    }

    @Test
    void aWeightOfTheScaleIsNotChangedByHand() {
        shop.onTheScale = new Reading.Weighed(500, 0, "");
        desk().tap(Hub.APPLES, "");
        assertRefused(
                () -> desk().change(shop.seen(), goods -> goods.quantity(shop.line(0), "0,600")),
                "line.weighed");
    }

    @Test
    void aScanThatIsNoArticleAddsNothingAndSaysSo() {
        assertRefused(() -> desk().scan("4006381333932"), "scan.unreadable");
        assertRefused(() -> desk().scan("8000000000002"), "scan.unknown");
        desk().scanned(new Scan("<script>", Optional.empty()));
        assertThat(desk().state().notice().orElseThrow().key()).isEqualTo("scan.unreadable");
        assertThat(desk().state().basket().isEmpty()).isTrue();
    }

    @Test
    void tenStepsBackLeadExactlyWhereTheyCameFrom() {
        List<List<Line>> before = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            before.add(desk().state().basket().lines());
            if (i % 3 == 2) {
                desk().change(shop.seen(), goods -> goods.less(shop.line(0)));
            } else {
                desk().tap(i % 2 == 0 ? Hub.HONEY : Hub.APPLES, i % 2 == 0 ? "2" : "0,300");
            }
        }
        for (int i = 11; i >= 2; i--) {
            shop.undo();
            assertThat(desk().state().basket().lines()).isEqualTo(before.get(i));
        }
        assertRefused(() -> shop.undo(), "undo.nothing");
    }

    @Test
    void aPaidTicketIsNotUndone() {
        desk().scan(Hub.HONEY_CODE);
        desk().payExactly(ticket());
        assertRefused(() -> shop.undo(), "undo.nothing");
    }

    @Test
    void fiveThousandEuroAreNotTakenInCash() {
        desk().tap(Hub.HONEY, "666");
        assertRefused(() -> desk().payExactly(ticket()), "cash.limit");
        assertThat(sales()).isEmpty();
    }

    @Test
    void refusesASumNobodyHandsOver() {
        desk().scan(Hub.HONEY_CODE);
        assertRefused(() -> desk().receive(ticket(), Money.euro(5_000)), "cash.absurd");
    }

    @Test
    void whatWasNotPaidComesBackAsNotSold() throws Exception {
        desk().scan(Hub.HONEY_CODE);
        List<Line> lines = desk().state().basket().lines();
        TicketId ticket = ticket();
        reopen();
        assertThat(desk().state().basket().lines()).isEqualTo(lines);
        assertThat(ticket()).isEqualTo(ticket);
        assertThat(desk().state().notice().orElseThrow().key()).isEqualTo("draft.taken");
        shop.undo();
        assertThat(desk().state().basket().isEmpty()).isTrue();
    }

    @Test
    void theShiftAndItsCashSurviveARestart() throws Exception {
        desk().scan(Hub.HONEY_CODE);
        desk().payExactly(ticket());
        reopen();
        assertThat(shop.shifts.current().orElseThrow().expected()).isEqualTo(Money.cents(5_750));
        assertThat(desk().state().notice()).isEmpty();
        assertThat(desk().state().basket().isEmpty()).isTrue();
    }

    private void reopen() throws Exception {
        shop.close();
        shop = Shop.ready(home, hub);
    }

    @Test
    void aPaperThatSurelyDidNotComeOutIsOfferedFirstAndOnlyOnPressing() {
        shop.outcome = new Outcome.Refused(PrinterState.PAPER_OUT);
        desk().scan(Hub.HONEY_CODE);
        desk().payExactly(ticket());
        Notice notice = awaitNotice("paper.refused");
        assertThat(notice.reprint()).isEqualTo(Notice.Reprint.FIRST);
        shop.outcome = new Outcome.Printed();
        int papers = shop.papers.size();
        desk().papers().printAgain();
        shop.checkout.close();
        assertThat(shop.papers).hasSize(papers + 1);
        assertThat(Shop.text(shop.papers.get(papers))).doesNotContain("COPIA");
    }

    @Test
    void anUnknownPaperIsPrintedAgainAsACopyOnly() throws Exception {
        shop.outcome = new Outcome.Unknown("silence");
        desk().scan(Hub.HONEY_CODE);
        desk().payExactly(ticket());
        assertThat(awaitNotice("paper.unknown").reprint()).isEqualTo(Notice.Reprint.COPY);
        reopen();
        assertThat(desk().state().notice().orElseThrow().key()).isEqualTo("paper.unknown");
        assertThat(shop.papers).isEmpty();
        desk().papers().printAgain();
        shop.checkout.close();
        assertThat(Shop.text(shop.papers.get(0))).contains("*** COPIA ***");
        assertThat(facts())
                .contains(
                        new Fact.PaperPrinted(
                                sales().get(0).ticket().id().value(), PaperOutcome.PRINTED, true));
    }

    private Notice awaitNotice(String key) {
        long deadline = System.nanoTime() + 5_000_000_000L;
        while (System.nanoTime() < deadline) {
            Optional<Notice> notice = desk().state().notice();
            if (notice.filter(said -> said.key().equals(key)).isPresent()) {
                return notice.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("never said " + key + " but " + desk().state().notice());
    }

    @Test
    void sellsNothingToNobodyAndNothingWithoutAShift() throws Exception {
        shop.people.logOut();
        assertRefused(() -> desk().scan(Hub.HONEY_CODE), "nobody");
        shop.people.logIn(Hub.PIN);
        shop.shifts.close(Money.euro(50), Hub.ANNA);
        assertRefused(() -> desk().scan(Hub.HONEY_CODE), "shift.none");
    }

    @Test
    void theDrawerOpensOncePerSale() {
        desk().scan(Hub.HONEY_CODE);
        desk().payExactly(ticket());
        shop.checkout.close();
        assertThat(shop.pulses).isEqualTo(1);
    }

    @Test
    void theReceiptReadsLikeThis() {
        desk().tap(Hub.APPLES, "1,250");
        shop.onTheScale = new Reading.Weighed(842, 5, "");
        desk().tap(Hub.APPLES, "");
        desk().tap(Hub.HONEY, "2");
        desk().receive(ticket(), Money.euro(20));
        TicketId next = ticket();
        shop.checkout.close();
        Sale sale = shop.checkout.lastSale().orElseThrow();
        assertThat(next).isNotEqualTo(sale.ticket().id());
        assertThat(Shop.text(shop.papers.get(0)))
                .isEqualTo(
                        """
                        Associazione Sporta
                        Orto-emporio
                        via Palmanova 59, Milano
                        P. IVA 01234567890
                        *** DEMO ***
                        ------------------------------------------
                        Mele golden
                          kg 1,250 × €/kg 2,20              2,75 4
                          PESO MANUALE
                        Mele golden
                          kg 0,842 × €/kg 2,20              1,85 4
                          tara 0,005 kg
                        Miele di tiglio
                          pz 2 × € 7,51                   15,02 10
                        ------------------------------------------
                        TOTALE €                             19,62
                        Arrotondamento                       -0,02
                        Contanti                             20,00
                        Resto                                 0,40

                        IVA       Imponibile    Imposta     Totale
                        4%%              4,42       0,18       4,60
                        10%%            13,65       1,37      15,02

                        NON FISCALE
                        Vendita 1                22 nov 2026 10:30
                        %s
                        Mele golden: Frutteto Valbrona
                        """
                                .formatted(sale.witness("palmanova-1")));
    }
}
