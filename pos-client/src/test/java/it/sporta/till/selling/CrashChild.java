package it.sporta.till.selling;

import it.sporta.kernel.money.Money;
import it.sporta.till.journal.Hub;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A till to be killed. Its arguments: the data folder, the step at which it stops and waits for the
 * kill (or {@code NONE}), the number of the sale in which it does.
 */
final class CrashChild {

    /** Laid down for every sale, and again for one that comes back. */
    static final Money LAID = Money.euro(1);

    private CrashChild() {}

    public static void main(String[] arguments) throws Exception {
        int last = Integer.parseInt(arguments[2]);
        AtomicInteger reached = new AtomicInteger();
        Probe probe =
                step -> {
                    if (step.name().equals(arguments[1]) && reached.incrementAndGet() == last) {
                        say("at " + step);
                        forever();
                    }
                };
        Shop shop = Shop.open(Path.of(arguments[0]), new Hub(), Hub.goods(), probe);
        shop.begin();
        say("ready now");
        for (int sale = 1; ; sale++) {
            shop.desk.tap(Hub.HONEY, Integer.toString(sale % 9 + 1));
            DeskState state = shop.desk.state();
            say("selling " + state.basket().id());
            shop.desk.receive(state.basket().id(), LAID);
            say("laid " + state.basket().id() + " " + shop.desk.state().received().cents());
            shop.desk.payExactly(state.basket().id());
            say("sold " + state.basket().id());
            if (!arguments[1].equals("NONE")) {
                awaitPaper(shop);
            }
            if (!arguments[1].equals("NONE") && sale >= last) {
                forever();
            }
        }
    }

    /** Each paper before the next sale, so that only the last can be in doubt. */
    private static void awaitPaper(Shop shop) throws InterruptedException {
        while (shop.checkout
                .papers()
                .owed(shop.checkout.lastSale().orElseThrow().ticket().id())
                .isPresent()) {
            Thread.sleep(1);
        }
    }

    private static synchronized void say(String line) {
        System.out.println(line);
        System.out.flush();
    }

    private static void forever() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
