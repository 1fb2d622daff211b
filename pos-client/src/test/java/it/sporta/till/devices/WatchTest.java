package it.sporta.till.devices;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WatchTest {

    @Test
    void goesOnAfterALookThatThrew() throws Exception {
        AtomicInteger wrong = new AtomicInteger();
        CountDownLatch third = new CountDownLatch(3);
        Runnable look =
                () -> {
                    third.countDown();
                    if (third.getCount() > 0) {
                        throw new IllegalStateException("broken on purpose");
                    }
                };
        try (Watch watch = new Watch("test-watch", 1, look, wrong::incrementAndGet)) {
            watch.start();
            assertThat(third.await(10, TimeUnit.SECONDS)).isTrue();
        }
        assertThat(wrong).hasValue(2);
    }
}
