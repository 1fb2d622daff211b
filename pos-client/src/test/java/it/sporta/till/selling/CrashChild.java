package it.sporta.till.selling;

import it.sporta.till.journal.Hub;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;

/**
 * A till to be killed. Its arguments: the data folder, the step at which it stops and waits for the
 * kill (or {@code NONE}), the number of the sale in which it does.
 */
final class CrashChild {

    private CrashChild() {}

    public static void main(String[] arguments) throws Exception {
        int[] sale = {0};
        Probe probe =
                step -> {
                    if (step.name().equals(arguments[1])
                            && sale[0] == Integer.parseInt(arguments[2])) {
                        say("at " + step);
                        forever();
                    }
                };
        Shop shop = Shop.open(Path.of(arguments[0]), new Hub(), Hub.goods(), probe);
        shop.begin();
        say("ready now");
        while (true) {
            sale[0]++;
            shop.desk.tap(Hub.HONEY, Integer.toString(sale[0] % 9 + 1));
            DeskState state = shop.desk.state();
            shop.desk.payExactly(state.basket().id());
            say("sold " + state.basket().id());
            if (!arguments[1].equals("NONE")) {
                awaitPaper(shop);
            }
            if (!arguments[1].equals("NONE") && sale[0] >= Integer.parseInt(arguments[2])) {
                forever();
            }
        }
    }

    /** Each paper before the next sale, so that a step belongs to the sale that is meant. */
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
