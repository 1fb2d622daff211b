package it.sporta.till.selling;

import static it.sporta.till.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.journal.Disks;
import it.sporta.till.journal.FakeServer;
import it.sporta.till.journal.Hub;
import it.sporta.till.journal.Joining;
import it.sporta.till.journal.JournalSender;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a cashier finds after a disk has lost sales: the day's sums, papers and numbers. */
class AfterALossTest {

    @TempDir Path folder;
    private Disks disks;
    private Hub hub;
    private FakeServer server;
    private Path home;

    @BeforeEach
    void open() throws Exception {
        disks = new Disks(folder);
        hub = disks.hub;
        server = disks.server;
        home = disks.first();
    }

    @AfterEach
    void close() {
        disks.close();
    }

    private JournalSender sender(Shop shop, Path at) throws Exception {
        JournalSender sender =
                new JournalSender(
                        at, shop.journal, shop.catalogue, server.address(), new Random(1));
        sender.onReturn(shop.checkout::lookAgain);
        sender.start();
        return sender;
    }

    private static long sell(Shop shop) {
        shop.desk.tap(Hub.HONEY, "1");
        shop.desk.payExactly(shop.desk.state().basket().id());
        return shop.checkout.lastSale().orElseThrow().number();
    }

    /** Sells so many with the server listening, and everything arrives. */
    private List<Long> day(int sales) throws Exception {
        Shop shop = Shop.ready(home, hub);
        List<Long> numbers = new ArrayList<>();
        try (JournalSender sender = sender(shop, home)) {
            for (int i = 0; i < sales; i++) {
                numbers.add(sell(shop));
            }
            shop.checkout.close();
            await("all sent", () -> sender.connection().unsent() == 0);
        }
        shop.close();
        return numbers;
    }

    @Test
    void ofWhatWaitsForTheServerSalesAreCountedAndNotTheirPapers() throws Exception {
        Shop shop = Shop.ready(home, hub);
        try (JournalSender sender = sender(shop, home)) {
            await("all sent", () -> sender.connection().unsent() == 0);
            server.close();
            sell(shop);
            shop.awaitPapers();
            assertThat(sender.connection().sales()).isEqualTo(1);
            assertThat(sender.connection().unsent()).isGreaterThan(1);
            sell(shop);
            assertThat(sender.connection().sales()).isEqualTo(2);
        }
        shop.close();
    }

    @Test
    void aPaperOwedThatCameBackIsStillInDoubtWhenTheTillIsCutOffWhileItPrintsIt() throws Exception {
        Shop first = Shop.ready(home, hub);
        first.outcome = new Outcome.Refused(PrinterState.PAPER_OUT);
        try (JournalSender sender = sender(first, home)) {
            sell(first);
            first.awaitPapers();
            await("all sent", () -> sender.connection().unsent() == 0);
        }
        TicketId ticket = first.sales().get(0).ticket().id();
        first.close();
        Path other = disks.another();
        Shop shop = Shop.open(other, hub, Hub.goods(), Probe.NONE);
        try (JournalSender sender = sender(shop, other)) {
            await("reckoned", () -> shop.checkout.papers().owing() == 1);
        }
        OwedPapers before = new OwedPapers(shop.journal);
        assertThat(before.of(ticket).orElseThrow().surelyNone()).isTrue();
        before.begin(ticket);
        assertThat(new OwedPapers(shop.journal).of(ticket).orElseThrow().surelyNone()).isFalse();
        shop.close();
    }

    @Test
    void anOldImageGivesNoNumberTwiceAfterItKnowsThatItWasOneAndCountsTheWholeDay()
            throws Exception {
        day(3);
        Path image = disks.imageOf(home);
        List<Long> lost = day(5);
        Shop shop = Shop.ready(image, hub);
        try (JournalSender sender = sender(shop, image)) {
            await("new epoch", () -> shop.journal.head().epoch() == 2);
            long first = sell(shop);
            assertThat(first).isGreaterThan(lost.get(4));
            await("back", () -> sender.connection().returned() > 0);
            await("reckoned", () -> shop.shifts.current().orElseThrow().tickets() == 9);
            assertThat(sell(shop)).isEqualTo(first + 1);
        }
        assertThat(shop.shifts.current().orElseThrow().tickets()).isEqualTo(10);
        assertThat(shop.sales())
                .extracting(Fact.TicketPaid::number)
                .doesNotHaveDuplicates()
                .hasSize(10);
        Money taken = shop.shifts.current().orElseThrow().expected();
        shop.close();
        Shop again = Shop.open(image, hub, Hub.goods(), Probe.NONE);
        assertThat(again.shifts.current().orElseThrow().expected()).isEqualTo(taken);
        again.close();
    }

    @Test
    void anOldImageThatIsStillAloneGoesOnBeyondEverythingWhenItLearnsTheTruth() throws Exception {
        day(3);
        Path image = disks.imageOf(home);
        List<Long> lost = day(40);
        server.past().isNotKnown();
        Shop shop = Shop.ready(image, hub);
        try (JournalSender sender = sender(shop, image)) {
            await("new epoch", () -> shop.journal.head().epoch() == 2);
            await("sent", () -> sender.connection().unsent() == 0);
            assertThat(sender.connection().returned()).isZero();
            assertThat(sell(shop)).isGreaterThan(lost.get(39));
        }
        shop.close();
    }

    @Test
    void aDatabaseLostAfterJoiningAgainGivesNoNumberOfTheEpochBeforeTwice() throws Exception {
        List<Long> sold = day(40);
        Shop before = Shop.open(home, hub, Hub.goods(), Probe.NONE);
        assertThat(Joining.joinAgain(home, server.address(), "ABCD", before.journal))
                .isEqualTo(Joining.Result.JOINED);
        before.close();
        Shop joined = Shop.ready(home, hub);
        assertThat(joined.journal.head().epoch()).isEqualTo(2);
        long last = sell(joined);
        assertThat(last).isEqualTo(sold.get(39) + 1);
        joined.close();
        Files.move(home.resolve("journal"), home.resolve("lost"));
        Shop afresh = Shop.ready(home, hub);
        assertThat(sell(afresh)).isGreaterThan(last);
        afresh.close();
    }

    @Test
    void aDamagedNoteOfLostNumbersGivesNoNumberTwice() throws Exception {
        List<Long> sold = day(40);
        Files.move(home.resolve("journal"), home.resolve("lost"));
        Shop.ready(home, hub).close();
        Files.write(home.resolve("numbers"), new byte[40]);
        Shop shop = Shop.ready(home, hub);
        long next = sell(shop);
        assertThat(next).isGreaterThan(sold.get(39));
        shop.close();
        Shop again = Shop.open(home, hub, Hub.goods(), Probe.NONE);
        assertThat(again.journal.numbersPassedOver()).isEqualTo(next - 1);
        again.close();
        Files.write(home.resolve("numbers"), new byte[40]);
        Shop later = Shop.open(home, hub, Hub.goods(), Probe.NONE);
        assertThat(later.journal.numbersPassedOver()).isGreaterThan(next);
        later.close();
    }

    @Test
    void aNewDiskKnowsTheOpenShiftTheLastReceiptAndTheNextNumber() throws Exception {
        List<Long> sold = day(4);
        Path other = disks.another();
        Shop shop = Shop.open(other, hub, Hub.goods(), Probe.NONE);
        try (JournalSender sender = sender(shop, other)) {
            await("back", () -> shop.shifts.current().isPresent());
            await("reckoned", () -> shop.shifts.current().orElseThrow().tickets() == 4);
        }
        assertThat(shop.checkout.lastSale().orElseThrow().number()).isEqualTo(sold.get(3));
        shop.people.logIn(Hub.PIN);
        assertThat(sell(shop)).isEqualTo(sold.get(3) + 1);
        assertThat(shop.shifts.current().orElseThrow().expected())
                .isEqualTo(Money.euro(50).plus(Money.cents(5 * 750)));
        shop.close();
    }
}
