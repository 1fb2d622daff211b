package it.sporta.hardware.scale.dialog06;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FramesTest {
    @Test
    void endsThePriceAloneWithAnEscape() {
        assertThat(text(Frames.price(249, 0, 6)))
                .isEqualTo("\u0004\u000201\u001b000249\u001b\u0003");
    }

    @Test
    void sendsPriceAndTareAsRecordThree() {
        assertThat(text(Frames.price(249, 15, 6)))
                .isEqualTo("\u0004\u000203\u001b000249\u001b0015\u0003");
    }

    private static String text(byte[] frame) {
        return new String(frame, StandardCharsets.US_ASCII);
    }
}
