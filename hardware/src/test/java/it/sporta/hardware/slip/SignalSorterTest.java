package it.sporta.hardware.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class SignalSorterTest {
    @Test
    void tellsTheKindsOfAnswersApart() {
        assertThat(sorted(0x12, 0x00, 0x14, 0x00, 0x0C, 0x00, 0x0F))
                .containsExactly(
                        new Signal.RealTime(0x12),
                        new Signal.Queued(0x00),
                        new Signal.Automatic(0x14, 0x00, 0x0C),
                        new Signal.Queued(0x0F));
    }

    @Test
    void hearsFlowControlInsideAnAutomaticStatus() {
        assertThat(sorted(0x10, 0x13, 0x00, 0x11, 0x00, 0x00))
                .containsExactly(new Signal.Automatic(0x10, 0, 0));
    }

    @Test
    void swallowsBlocksNobodyAskedFor() {
        assertThat(sorted(0x37, 0x22, 0x41, 0x12, 0x00, 0x16))
                .containsExactly(new Signal.RealTime(0x16));
        assertThat(sorted(0x5F, 0x45, 0x50, 0x00, 0x00)).containsExactly(new Signal.Queued(0));
    }

    @Test
    void startsAnewAfterAStatusThatBrokeOff() {
        assertThat(sorted(0x10, 0x00, 0x12)).containsExactly(new Signal.RealTime(0x12));
    }

    @Property
    void survivesAnyBytes(@ForAll byte[] noise) {
        SignalSorter sorter = new SignalSorter();
        int signals = 0;
        for (byte b : noise) {
            signals += sorter.accept(b & 0xFF).isPresent() ? 1 : 0;
        }
        assertThat(signals).isLessThanOrEqualTo(noise.length);
    }

    private static List<Signal> sorted(int... bytes) {
        SignalSorter sorter = new SignalSorter();
        List<Signal> signals = new ArrayList<>();
        for (int b : bytes) {
            sorter.accept(b).ifPresent(signals::add);
        }
        return signals;
    }
}
