package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.journal.Hub;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The thread papers come out on: what goes wrong there ends with the paper it happened to. */
class PapersThreadTest {

    @TempDir Path home;
    private final Hub hub = new Hub();
    private Shop shop;

    @AfterEach
    void close() {
        shop.close();
    }

    @Test
    void aVeryQuickRefusalIsHeardAfterTheSale() throws Exception {
        AtomicReference<Runnable> onFresh = new AtomicReference<>(() -> {});
        Thread hands = Thread.currentThread();
        Clock clock =
                clock(
                        () -> {
                            if (Thread.currentThread() == hands) {
                                onFresh.get().run();
                            }
                        });
        shop = Shop.open(home, hub, Hub.goods(), Probe.NONE, clock);
        shop.begin();
        shop.outcome = new Outcome.Refused(PrinterState.PAPER_OUT);
        shop.desk.scan(Hub.HONEY_CODE);
        onFresh.set(shop::awaitPapersQuietly);
        shop.desk.payExactly(shop.ticket());
        assertThat(shop.desk.state().notice().orElseThrow().key()).isEqualTo("paper.refused");
    }

    @Test
    void anOutcomeThatCannotBeWrittenDownLeavesThePaperInDoubtAndNotForEverOnItsWay()
            throws Exception {
        AtomicBoolean broken = new AtomicBoolean();
        shop = Shop.open(home, hub, Hub.goods(), Probe.NONE, breaking(broken));
        shop.begin();
        CountDownLatch slow = new CountDownLatch(1);
        shop.checkout.papers().afterPapers(() -> await(slow));
        shop.desk.scan(Hub.HONEY_CODE);
        TicketId ticket = shop.ticket();
        shop.desk.payExactly(ticket);
        broken.set(true);
        slow.countDown();
        shop.awaitPapers();
        broken.set(false);
        assertThat(shop.checkout.papers().waiting())
                .extracting(paper -> paper.sale().ticket().id())
                .containsExactly(ticket);
        assertThat(shop.desk.state().notice().orElseThrow().offersCopy()).isTrue();
        shop.desk.papers().print(ticket);
        shop.awaitPapers();
        assertThat(Shop.text(shop.papers.get(1))).contains("*** COPIA ***");
        assertThat(shop.checkout.papers().waiting()).isEmpty();
    }

    /** A clock that has no answer for the journal while it is broken. */
    private static Clock breaking(AtomicBoolean broken) {
        return clock(
                () -> {
                    if (broken.get()) {
                        throw new IllegalStateException("no time");
                    }
                });
    }

    private static Clock clock(Runnable whenAsked) {
        return new Clock() {
            @Override
            public Instant instant() {
                whenAsked.run();
                return Shop.CLOCK.instant();
            }

            @Override
            public ZoneId getZone() {
                return Shop.CLOCK.getZone();
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        };
    }

    @Test
    void whatGoesWrongBehindThePapersEndsNotTheirThread() throws Exception {
        BlockingQueue<Thread> threads = new LinkedBlockingQueue<>();
        shop = Shop.ready(home, hub);
        Papers papers = shop.checkout.papers();
        papers.afterPapers(
                () -> {
                    threads.add(Thread.currentThread());
                    throw new IllegalStateException("a cable came off");
                });
        papers.afterPapers(() -> threads.add(Thread.currentThread()));
        assertThat(threads.poll(10, TimeUnit.SECONDS))
                .isNotNull()
                .isSameAs(threads.poll(10, TimeUnit.SECONDS));
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
