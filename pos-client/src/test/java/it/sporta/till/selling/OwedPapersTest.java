package it.sporta.till.selling;

import static it.sporta.till.selling.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Fact.PaperOutcome;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.disk.SealedFile;
import it.sporta.till.journal.Hub;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** A receipt that did not come out is not forgotten with the next customer. */
class OwedPapersTest extends ShopCase {

    private static final Outcome NO_PAPER = new Outcome.Refused(PrinterState.PAPER_OUT);
    private static final Outcome SILENCE = new Outcome.Unknown("silence");
    private static final Outcome HELD = new Outcome.Held(PrinterState.PAPER_OUT);

    private TicketId sell(Outcome outcome) throws Exception {
        shop.outcome = outcome;
        shop.desk.scan(Hub.HONEY_CODE);
        TicketId ticket = shop.ticket();
        shop.desk.payExactly(ticket);
        shop.awaitPapers();
        shop.outcome = new Outcome.Printed();
        return ticket;
    }

    private List<OwedPaper> waiting() {
        return shop.checkout.papers().waiting();
    }

    private List<PaperOutcome> outcomes() {
        return waiting().stream().map(paper -> paper.outcome().orElseThrow()).toList();
    }

    private String lastPaper() {
        return Shop.text(shop.papers.get(shop.papers.size() - 1));
    }

    @Test
    void staysOnTheListWhenTheNextArticleIsTouchedAndOverARestart() throws Exception {
        TicketId refused = sell(NO_PAPER);
        sell(new Outcome.Printed());
        sell(SILENCE);
        sell(HELD);
        shop.desk.scan(Hub.HONEY_CODE);
        assertThat(shop.desk.state().notice()).isEmpty();
        assertThat(outcomes())
                .containsExactly(PaperOutcome.REFUSED, PaperOutcome.UNKNOWN, PaperOutcome.HELD);
        int printed = shop.papers.size();
        reopen();
        assertThat(outcomes())
                .containsExactly(PaperOutcome.REFUSED, PaperOutcome.UNKNOWN, PaperOutcome.HELD);
        assertThat(waiting().get(0).sale().ticket().id()).isEqualTo(refused);
        assertThat(printed).isEqualTo(4);
        assertThat(shop.papers).as("nothing prints by itself").isEmpty();
    }

    @Test
    void printsThePaperItselfWhereSurelyNoneCameOutAndOnlyOnce() throws Exception {
        TicketId ticket = sell(NO_PAPER);
        sell(new Outcome.Printed());
        CountDownLatch slow = new CountDownLatch(1);
        shop.checkout.papers().afterPapers(() -> await(slow));
        shop.desk.papers().print(ticket);
        assertRefused(() -> shop.desk.papers().print(ticket), "paper.coming");
        slow.countDown();
        shop.awaitPapers();
        assertThat(shop.papers).hasSize(3);
        assertThat(lastPaper()).contains("Vendita 1").doesNotContain("COPIA");
        assertThat(waiting()).isEmpty();
        reopen();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void printsACopyWhereOneMayBeOut() throws Exception {
        TicketId ticket = sell(SILENCE);
        shop.desk.papers().print(ticket);
        shop.awaitPapers();
        assertThat(lastPaper()).contains("*** COPIA ***");
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aRefusedCopyDoesNotMakeSureThatNoneCameOut() throws Exception {
        TicketId ticket = sell(SILENCE);
        shop.outcome = NO_PAPER;
        shop.desk.papers().print(ticket);
        shop.awaitPapers();
        assertThat(outcomes()).containsExactly(PaperOutcome.UNKNOWN);
        assertThat(shop.desk.state().notice().orElseThrow().reprint())
                .isEqualTo(Notice.Reprint.COPY);
        reopen();
        assertThat(outcomes()).containsExactly(PaperOutcome.UNKNOWN);
        shop.desk.papers().printAgain();
        shop.awaitPapers();
        assertThat(lastPaper()).contains("*** COPIA ***");
    }

    @Test
    void isInDoubtWhenTheTillIsCutOffWhileItPrintsTheFirstOne() throws Exception {
        TicketId ticket = sell(NO_PAPER);
        OwedPapers before = new OwedPapers(shop.journal);
        assertThat(before.of(ticket).orElseThrow().surelyNone()).isTrue();
        before.begin(ticket);
        OwedPaper after = new OwedPapers(shop.journal).of(ticket).orElseThrow();
        assertThat(after.surelyNone()).isFalse();
        assertThat(after.coming()).isFalse();
    }

    @Test
    void leavesTheListWhenAPersonSaysThatItIsThere() throws Exception {
        TicketId ticket = sell(HELD);
        shop.checkout.papers().isThere(ticket);
        shop.checkout.papers().isThere(ticket);
        assertThat(waiting()).isEmpty();
        reopen();
        assertThat(waiting()).isEmpty();
        assertThat(shop.desk.state().notice()).isEmpty();
    }

    @Test
    void thePressOfANoticePrintsTheSaleItSpeaksOf() throws Exception {
        TicketId first = sell(NO_PAPER);
        Notice notice = shop.desk.state().notice().orElseThrow();
        sell(new Outcome.Printed());
        shop.desk.papers().print(notice.sale().orElseThrow());
        shop.awaitPapers();
        assertThat(notice.sale()).contains(first);
        assertThat(lastPaper()).contains("Vendita 1");
    }

    private void nextShift() {
        shop.shifts.close(Money.euro(50), Hub.ANNA);
        shop.begin();
    }

    @Test
    void staysOnTheListOverTheNextShiftAndTwoRestarts() throws Exception {
        TicketId ticket = sell(NO_PAPER);
        reopen();
        nextShift();
        sell(new Outcome.Printed());
        reopen();
        nextShift();
        reopen();
        assertThat(waiting())
                .extracting(paper -> paper.sale().ticket().id())
                .containsExactly(ticket);
        shop.desk.papers().print(ticket);
        shop.awaitPapers();
        assertThat(lastPaper()).doesNotContain("COPIA");
        reopen();
        assertThat(waiting()).isEmpty();
    }

    @Test
    void aSaleThatIsInTheJournalNoMoreTakesNoOtherWithIt() throws Exception {
        TicketId ticket = sell(NO_PAPER);
        OwedPaper there = new OwedPapers(shop.journal).of(ticket).orElseThrow();
        Head head = there.sale().entry().head();
        Head gone = new Head(head.epoch(), head.sequence(), Bytes.of(new byte[32]));
        String kept =
                shop.journal.head() + "\n" + gone + " REFUSED -\n" + head + " REFUSED coming\n";
        new SealedFile(home.resolve("papers.owed")).write(kept.getBytes(StandardCharsets.US_ASCII));
        assertThat(new OwedPapers(shop.journal).of(ticket).orElseThrow().surelyNone()).isFalse();
    }

    @Test
    void saysWhenTheCopyOfAPaperThatIsOutDoesNotComeOut() throws Exception {
        sell(new Outcome.Printed());
        shop.outcome = NO_PAPER;
        shop.desk.papers().printAgain();
        shop.awaitPapers();
        assertThat(shop.desk.state().notice().orElseThrow().key()).isEqualTo("copy.REFUSED");
        shop.outcome = SILENCE;
        shop.desk.papers().print(offered());
        shop.awaitPapers();
        assertThat(shop.desk.state().notice().orElseThrow().key()).isEqualTo("copy.UNKNOWN");
        assertThat(waiting()).isEmpty();
        shop.outcome = new Outcome.Printed();
        shop.desk.papers().print(offered());
        shop.awaitPapers();
        assertThat(shop.desk.state().notice()).isEmpty();
        assertThat(Shop.text(shop.papers.get(3))).contains("*** COPIA ***");
    }

    /** Whose copy one press of the notice's key prints. */
    private TicketId offered() {
        Notice said = shop.desk.state().notice().orElseThrow();
        assertThat(said.offersCopy()).isTrue();
        return TicketId.parse(said.offered());
    }

    @Test
    void aPaperThatIsOutSaysNothingOfAnotherOnItsWay() throws Exception {
        TicketId first = sell(NO_PAPER);
        CountDownLatch slow = new CountDownLatch(1);
        shop.checkout.papers().afterPapers(() -> await(slow));
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.payExactly(shop.ticket());
        CountDownLatch between = new CountDownLatch(1);
        CountDownLatch second = new CountDownLatch(1);
        shop.checkout
                .papers()
                .afterPapers(
                        () -> {
                            between.countDown();
                            await(second);
                        });
        shop.desk.papers().print(first);
        slow.countDown();
        between.await();
        assertThat(shop.desk.state().notice().orElseThrow().key()).isEqualTo("paper.printing");
        second.countDown();
        shop.awaitPapers();
        assertThat(shop.desk.state().notice()).isEmpty();
    }

    @Test
    void theBasketThatCameBackIsSaidBeforeThePaperOfAnotherSale() throws Exception {
        sell(NO_PAPER);
        shop.desk.scan(Hub.HONEY_CODE);
        reopen();
        assertThat(shop.desk.state().notice().orElseThrow().key()).isEqualTo("draft.taken");
        assertThat(waiting()).hasSize(1);
    }

    @Test
    void saysThatTheListIsFull() throws Exception {
        shop.outcome = NO_PAPER;
        for (int i = 0; i <= OwedPapers.MOST; i++) {
            shop.desk.scan(Hub.HONEY_CODE);
            shop.desk.payExactly(shop.ticket());
            if (i == 0) {
                assertThat(shop.checkout.papers().isFull()).isFalse();
            }
        }
        shop.awaitPapers();
        assertThat(waiting()).hasSize(OwedPapers.MOST);
        assertThat(waiting().get(0).sale().number()).isEqualTo(2);
        assertThat(shop.checkout.papers().isFull()).isTrue();
    }

    @Test
    void isFoundAgainAfterManySalesAlsoWithoutWhatWasKept() throws Exception {
        TicketId ticket = sell(NO_PAPER);
        for (int i = 0; i < 150; i++) {
            shop.desk.scan(Hub.HONEY_CODE);
            shop.desk.payExactly(shop.ticket());
        }
        reopen();
        assertThat(home.resolve("papers.owed")).exists();
        assertThat(waiting()).hasSize(1);
        Files.write(home.resolve("papers.owed"), new byte[] {1, 2, 3});
        reopen();
        assertThat(waiting()).hasSize(1);
        assertThat(waiting().get(0).sale().ticket().id()).isEqualTo(ticket);
    }

    @Test
    void speaksOfWhatWasPaidAndNotOfTheTotalBeforeRounding() throws Exception {
        sell(NO_PAPER);
        String said = shop.desk.state().notice().orElseThrow().message().sentence("what", "it");
        assertThat(said.replace('\u00a0', ' ')).contains("7,50 €").doesNotContain("7,51");
        assertThat(PapersView.of(shop.checkout.papers()).rows().get(0).paid()).startsWith("7,50");
    }
}
