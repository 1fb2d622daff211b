package it.sporta.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PatienceTest {

    private final Patience patience = new Patience(Duration.ofSeconds(1));

    @Test
    void waitsLongerEachTimeAndThenNoMore() {
        for (int seconds : new int[] {1, 2, 4, 8}) {
            assertThat(patience.afterFall(Duration.ZERO)).contains(Duration.ofSeconds(seconds));
        }
        assertThat(patience.afterFall(Duration.ofSeconds(59))).isEmpty();
    }

    @Test
    void beginsAnewWithWhoeverStoodForAMinute() {
        for (int i = 0; i < 20; i++) {
            assertThat(patience.afterFall(Duration.ofMinutes(1))).contains(Duration.ofSeconds(1));
        }
    }
}
