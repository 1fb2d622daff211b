package it.sporta.hardware.display;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.LineSettings;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The bytes of the manuals, written out by hand. */
@Timeout(30)
class DisplayLanguageTest {
    private static final Screen SALE = new Screen(Row.of("Mele"), new Row("Totale", "€ 2,50"));

    @Test
    void cd5220WritesLinesOfTwentySignsBehindEscQ() {
        assertThat(DisplayLanguage.CD5220.wake())
                .containsExactly(0x0C, 0x1B, 0x40, 0x1B, 0x11, 0x1B, 0x5F, 0x00, 0x0C);
        assertThat(new String(DisplayLanguage.CD5220.show(SALE), StandardCharsets.ISO_8859_1))
                .isEqualTo("\u001BQAMele                \r\u001BQBTotale      EUR 2,50\r");
    }

    @Test
    void dmdWritesAtPositionsWithTheEuroOfItsTable19() {
        assertThat(DisplayLanguage.DM_D.wake())
                .startsWith(0x1B, 0x40, 0x1B, 0x74, 19)
                .endsWith(0x1F, 0x43, 0x00, 0x1F, 0x01, 0x0C);
        assertThat(new String(DisplayLanguage.DM_D.show(SALE), StandardCharsets.ISO_8859_1))
                .isEqualTo(
                        "\u001F$\u0001\u0001Mele                "
                                + "\u001F$\u0001\u0002Totale        \u00D5 2,50");
    }

    /** A line that takes its bytes from nobody's hands, as a cable into a device switched off. */
    private static final class StalledLine implements Line {
        private final CountDownLatch written = new CountDownLatch(1);
        private final CountDownLatch never = new CountDownLatch(1);

        @Override
        public void open() {}

        @Override
        public boolean isUp() {
            return true;
        }

        @Override
        public int read(byte[] into, Deadline deadline) {
            return 0;
        }

        @Override
        public void write(byte[] bytes, Deadline deadline) throws DeviceException {
            written.countDown();
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new DeviceException(DeviceException.Kind.TIMEOUT, "stalled");
        }

        @Override
        public void discard() {}

        @Override
        public LineSettings settings() {
            return LineSettings.parse("9600-8N1");
        }

        @Override
        public void close() {
            never.countDown();
        }
    }

    @Test
    void whoShowsIsNeverHeldUpByAWriteThatDoesNotEnd() throws Exception {
        StalledLine stalled = new StalledLine();
        try (CustomerDisplay display = CustomerDisplay.on(stalled, DisplayLanguage.CD5220)) {
            display.show(SALE);
            assertThat(stalled.written.await(20, TimeUnit.SECONDS)).isTrue();
            for (int i = 0; i < 1_000_000; i++) {
                display.show(SALE);
            }
        }
    }
}
