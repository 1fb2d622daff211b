package it.sporta.kernel.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MissingTest {

    private static Missing after(int epoch, long sequence, Map<Integer, Long> ends) {
        return new Missing(epoch, sequence, new TreeMap<>(ends));
    }

    @Test
    void isEverythingUpToTheEndWhereNothingWasFound() {
        assertThat(after(1, 3, Map.of(1, 10L)).stretches()).containsExactly("1-4…1-10");
        assertThat(after(1, 9, Map.of(1, 10L)).stretches()).containsExactly("1-10");
        assertThat(after(1, 10, Map.of(1, 10L)).stretches()).isEmpty();
    }

    @Test
    void isToldInStretchesBetweenWhatIsThere() {
        Missing missing = after(1, 3, Map.of(1, 10L));
        missing.has(1, 2);
        missing.has(1, 7);
        missing.has(1, 7);
        missing.has(1, 9);
        assertThat(missing.stretches()).containsExactly("1-4…1-6", "1-8", "1-10");
        assertThat(missing.stretches()).as("asked again").hasSize(3);
    }

    @Test
    void goesOverEpochsOneByOne() {
        Missing missing = after(1, 3, Map.of(1, 4L, 2, 2L, 4, 6L));
        missing.has(2, 1);
        missing.has(4, 5);
        assertThat(missing.stretches()).containsExactly("1-4", "2-2", "4-1…4-4", "4-6");
    }

    @Test
    void ofAnEpochWithoutAKnownEndIsOnlyWhatLiesBeforeWhatIsThere() {
        Missing missing = after(1, 3, Map.of());
        missing.has(2, 3);
        missing.has(3, 1);
        assertThat(missing.stretches()).containsExactly("2-1…2-2");
    }

    /** A signed head may name any epoch there is. */
    @Test
    void comesToAnEndAtTheLastEpochThatANumberHolds() {
        int last = Integer.MAX_VALUE;
        Missing missing = after(1, 3, Map.of(last, 1L));
        assertThat(missing.stretches()).containsExactly(last + "-1");
        Missing found = after(1, 3, Map.of(last, 1L));
        found.has(last, 1);
        assertThat(found.stretches()).isEmpty();
    }

    @Test
    void isToldInTheOrderOfEpochs() {
        Missing missing = after(2, 0, Map.of(2, 5L));
        assertThatThrownBy(() -> missing.has(1, 4)).isInstanceOf(IllegalArgumentException.class);
    }
}
