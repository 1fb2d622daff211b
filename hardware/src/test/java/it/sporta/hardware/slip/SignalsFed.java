package it.sporta.hardware.slip;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.fuzz.Fed;
import java.util.stream.Stream;

public final class SignalsFed {
    private SignalsFed() {}

    public static Stream<Fed> all() {
        return Stream.of(SignalsFed::feed);
    }

    /** Never more signals than bytes, and after a reset it listens again. */
    private static void feed(byte[] bytes) {
        SignalSorter sorter = new SignalSorter();
        int signals = 0;
        for (byte octet : bytes) {
            signals += sorter.accept(octet & 0xFF).isPresent() ? 1 : 0;
        }
        assertThat(signals).isLessThanOrEqualTo(bytes.length);
        sorter.reset();
        assertThat(sorter.accept(0x12)).isPresent();
    }
}
