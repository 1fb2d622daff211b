package it.sporta.hardware.scale.dialog06;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ChecksumSecretTest {
    @Test
    void computesTheKnownXmodemRemainder() {
        assertThat(new ChecksumSecret(0x3132, 0x11021).control()).isEqualTo(crc(0x3132));
    }

    /** The textbook form, byte by byte, to compare with the polynomial division. */
    private static int crc(int word) {
        int crc = 0;
        for (int octet : new int[] {word >> 8, word & 0xFF}) {
            crc ^= octet << 8;
            for (int i = 0; i < 8; i++) {
                crc = (crc & 0x8000) != 0 ? crc << 1 ^ 0x1021 : crc << 1;
            }
        }
        return crc & 0xFFFF;
    }

    @Test
    void turnsThePairByTheTwoNibbles() {
        ChecksumSecret secret = ChecksumSecret.parse("8001:11021");
        int control = secret.control();
        String turned = String.format("%04X", (control >>> 1 | (control & 1) << 15) & 0xFFFF);
        assertThat(new String(secret.answering(0x11), StandardCharsets.US_ASCII))
                .isEqualTo("\u0004\u000210\u001b0003" + turned + "\u0003");
    }

    @Test
    void hidesItselfFromLogs() {
        assertThat(ChecksumSecret.parse("1A2B:11021").toString())
                .doesNotContainIgnoringCase("1a2b");
    }

    @Test
    void refusesAPolynomialOfAnotherDegree() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ChecksumSecret(1, 0x1021));
    }
}
