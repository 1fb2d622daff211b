package it.sporta.till.selling;

import static it.sporta.till.selling.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.scanner.Scan;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Fact.PaperOutcome;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.journal.Hub;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CashDeskTest extends ShopCase {

    @Test
    void countsUpTheSamePieceAndPaysWithOneNote() {
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.scan(Hub.HONEY_CODE);
        assertThat(shop.desk.state().basket().lines()).hasSize(1);
        TicketId ticket = shop.ticket();
        shop.desk.receive(ticket, Money.euro(20));
        Sale sold = shop.desk.state().sold().orElseThrow();
        assertThat(sold.ticket().total()).isEqualTo(Money.cents(1502));
        assertThat(sold.ticket().cashRounding()).isEqualTo(Money.cents(-2));
        assertThat(sold.ticket().change()).isEqualTo(Money.cents(500));
        assertThat(shop.desk.state().basket().isEmpty()).isTrue();
    }

    @Test
    void aSecondPressOfPayIsNotASecondSale() {
        shop.desk.scan(Hub.HONEY_CODE);
        TicketId ticket = shop.ticket();
        shop.desk.payExactly(ticket);
        shop.desk.payExactly(ticket);
        shop.desk.receive(ticket, Money.euro(20));
        assertThat(shop.sales()).hasSize(1);
    }

    @Test
    void aSecondPressOfANoteIsNotASecondNote() {
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.receive(shop.ticket(), Money.euro(5));
        assertThat(shop.desk.state().received()).isEqualTo(Money.euro(5));
        shop.desk.receive(shop.ticket(), Money.euro(5));
        assertThat(shop.sales()).hasSize(1);
    }

    @Test
    void aScanThatIsNoArticleAddsNothingAndSaysSo() {
        assertRefused(() -> shop.desk.scan("4006381333932"), "scan.unreadable");
        assertRefused(() -> shop.desk.scan("8000000000002"), "scan.unknown");
        shop.desk.scanned(new Scan("<script>", Optional.empty()));
        assertThat(shop.desk.state().notice().orElseThrow().key()).isEqualTo("scan.unreadable");
        assertThat(shop.desk.state().basket().isEmpty()).isTrue();
    }

    @Test
    void tenStepsBackLeadExactlyWhereTheyCameFrom() {
        List<List<Line>> before = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            before.add(shop.desk.state().basket().lines());
            if (i % 3 == 2) {
                shop.desk.change(shop.seen(), goods -> goods.less(shop.line(0)));
            } else {
                shop.desk.tap(i % 2 == 0 ? Hub.HONEY : Hub.APPLES, i % 2 == 0 ? "2" : "0,300");
            }
        }
        for (int i = 11; i >= 2; i--) {
            shop.undo();
            assertThat(shop.desk.state().basket().lines()).isEqualTo(before.get(i));
        }
        assertRefused(() -> shop.undo(), "undo.nothing");
    }

    @Test
    void aPaidTicketIsNotUndone() {
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.payExactly(shop.ticket());
        assertRefused(() -> shop.undo(), "undo.nothing");
    }

    @Test
    void fiveThousandEuroAreNotTakenInCash() {
        shop.desk.tap(Hub.HONEY, "666");
        assertRefused(() -> shop.desk.payExactly(shop.ticket()), "cash.limit");
        assertThat(shop.sales()).isEmpty();
    }

    @Test
    void refusesASumNobodyHandsOver() {
        shop.desk.scan(Hub.HONEY_CODE);
        assertRefused(() -> shop.desk.receive(shop.ticket(), Money.euro(5_000)), "cash.absurd");
    }

    @Test
    void whatWasNotPaidComesBackAsNotSold() throws Exception {
        shop.desk.scan(Hub.HONEY_CODE);
        List<Line> lines = shop.desk.state().basket().lines();
        TicketId ticket = shop.ticket();
        reopen();
        assertThat(shop.desk.state().basket().lines()).isEqualTo(lines);
        assertThat(shop.ticket()).isEqualTo(ticket);
        assertThat(shop.desk.state().notice().orElseThrow().key()).isEqualTo("draft.taken");
        shop.undo();
        assertThat(shop.desk.state().basket().isEmpty()).isTrue();
    }

    @Test
    void theShiftAndItsCashSurviveARestart() throws Exception {
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.payExactly(shop.ticket());
        reopen();
        assertThat(shop.shifts.current().orElseThrow().expected()).isEqualTo(Money.cents(5_750));
        assertThat(shop.desk.state().notice()).isEmpty();
        assertThat(shop.desk.state().basket().isEmpty()).isTrue();
    }

    @Test
    void aPaperThatSurelyDidNotComeOutIsOfferedFirstAndOnlyOnPressing() {
        shop.outcome = new Outcome.Refused(PrinterState.PAPER_OUT);
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.payExactly(shop.ticket());
        Notice notice = awaitNotice("paper.refused");
        assertThat(notice.reprint()).isEqualTo(Notice.Reprint.FIRST);
        shop.outcome = new Outcome.Printed();
        int papers = shop.papers.size();
        shop.desk.papers().printAgain();
        shop.checkout.close();
        assertThat(shop.papers).hasSize(papers + 1);
        assertThat(Shop.text(shop.papers.get(papers))).doesNotContain("COPIA");
    }

    @Test
    void anUnknownPaperIsPrintedAgainAsACopyOnly() throws Exception {
        shop.outcome = new Outcome.Unknown("silence");
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.payExactly(shop.ticket());
        assertThat(awaitNotice("paper.unknown").reprint()).isEqualTo(Notice.Reprint.COPY);
        reopen();
        assertThat(shop.desk.state().notice().orElseThrow().key()).isEqualTo("paper.unknown");
        assertThat(shop.papers).isEmpty();
        shop.desk.papers().printAgain();
        shop.checkout.close();
        assertThat(Shop.text(shop.papers.get(0))).contains("*** COPIA ***");
        UUID sale = shop.sales().get(0).ticket().id().value();
        assertThat(hub.entries(shop.journal))
                .extracting(entry -> entry.fact().orElseThrow())
                .contains(new Fact.PaperPrinted(sale, PaperOutcome.PRINTED, true));
    }

    private Notice awaitNotice(String key) {
        long deadline = System.nanoTime() + 5_000_000_000L;
        while (System.nanoTime() < deadline) {
            Optional<Notice> notice = shop.desk.state().notice();
            if (notice.filter(said -> said.key().equals(key)).isPresent()) {
                return notice.get();
            }
            Thread.onSpinWait();
        }
        throw new AssertionError("never said " + key + " but " + shop.desk.state().notice());
    }

    @Test
    void sellsNothingToNobodyAndNothingWithoutAShift() throws Exception {
        shop.people.logOut();
        assertRefused(() -> shop.desk.scan(Hub.HONEY_CODE), "nobody");
        shop.people.logIn(Hub.PIN);
        shop.shifts.close(Money.euro(50), Hub.ANNA);
        assertRefused(() -> shop.desk.scan(Hub.HONEY_CODE), "shift.none");
    }

    @Test
    void theDrawerOpensOncePerSale() {
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.payExactly(shop.ticket());
        shop.checkout.close();
        assertThat(shop.pulses).isEqualTo(1);
    }

    @Test
    void theReceiptReadsLikeThis() {
        shop.desk.tap(Hub.APPLES, "1,250");
        shop.onTheScale = new Reading.Weighed(842, 5, "");
        shop.desk.tap(Hub.APPLES, "");
        shop.desk.tap(Hub.HONEY, "2");
        shop.desk.receive(shop.ticket(), Money.euro(20));
        TicketId next = shop.ticket();
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
