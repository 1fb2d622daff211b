package it.sporta.hardware.label;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.slip.PrinterState;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class HostStatusTest {

    private static byte[] answer(String first, String second) {
        String text =
                "\u0002" + first + "\u0003\r\n\u0002" + second + "\u0003\r\n\u00021234,0\u0003\r\n";
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static PrinterState state(String first, String second) {
        return HostStatus.in(answer(first, second)).orElseThrow().state();
    }

    @Test
    void saysWhatKeepsItFromPrinting() {
        String calm = "030,0,0,1218,000,0,0,0,000,0,0,0";
        String shut = "000,0,0,0,0,2,4,0,00000000,1,000";
        assertThat(state(calm, shut)).isEqualTo(PrinterState.READY);
        assertThat(state("030,1,0,1218,000,0,0,0,000,0,0,0", shut))
                .isEqualTo(PrinterState.PAPER_OUT);
        assertThat(state("030,0,1,1218,000,0,0,0,000,0,0,0", shut)).isEqualTo(PrinterState.OFFLINE);
        assertThat(state("030,0,0,1218,000,0,0,0,000,0,0,1", shut)).isEqualTo(PrinterState.ERROR);
        assertThat(state(calm, "000,0,1,0,0,2,4,0,00000000,1,000"))
                .isEqualTo(PrinterState.COVER_OPEN);
        assertThat(state(calm, "000,0,0,1,0,2,4,0,00000000,1,000")).isEqualTo(PrinterState.ERROR);
    }

    @Test
    void countsFormatsAndLabelsThatWait() {
        byte[] busy =
                answer("030,0,0,1218,002,0,0,0,000,0,0,0", "000,0,0,0,0,2,4,0,00000007,1,000");
        assertThat(HostStatus.in(busy).orElseThrow().waiting()).isEqualTo(9);
    }

    @Test
    void isUnderstoodOnlyWhole() {
        byte[] whole =
                answer("030,0,0,1218,000,0,0,0,000,0,0,0", "000,0,0,0,0,2,4,0,00000000,1,000");
        for (int length = 0; length < whole.length; length++) {
            assertThat(HostStatus.in(Arrays.copyOf(whole, length))).isEmpty();
        }
        assertThat(HostStatus.in(whole)).isPresent();
        assertThat(HostStatus.in(answer("030,0", "0"))).isEmpty();
    }
}
