package it.sporta.till.selling;

import it.sporta.kernel.product.PricedProduct;
import it.sporta.till.journal.Hub;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests of the counter begin with: a shop on a new disk, Anna in it and the shift open. */
abstract class ShopCase {

    @TempDir Path home;
    final Hub hub = new Hub();
    Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.ready(home, hub, goods());
    }

    /** What this shop sells. */
    List<PricedProduct> goods() {
        return Hub.goods();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** The till is stopped and started on the same disk. */
    void reopen() throws Exception {
        close();
        open();
    }

    /** Where nothing may be thrown. */
    static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
