package it.sporta.hardware.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sporta.hardware.line.LineSettings.Flow;
import it.sporta.hardware.line.LineSettings.Parity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineSettingsTest {
    @Test
    void readsTheUsualShortForm() {
        assertThat(LineSettings.parse("9600-7O1"))
                .isEqualTo(new LineSettings(9_600, 7, Parity.ODD, 1, Flow.NONE));
        assertThat(LineSettings.parse(" 4800-7e2-xonxoff "))
                .isEqualTo(new LineSettings(4_800, 7, Parity.EVEN, 2, Flow.XONXOFF));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9600-7O1", "19200-8N1", "4800-7E2", "9600-8N1-RTSCTS"})
    void writesWhatItReads(String text) {
        assertThat(LineSettings.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "9600", "9600-6N1", "9600-8X1", "9600-8N3", "1-8N1", "abc"})
    void refusesAnythingElse(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> LineSettings.parse(text));
    }

    @Test
    void knowsHowLongCharactersTake() {
        assertThat(LineSettings.parse("9600-8N1").millisFor(960)).isEqualTo(1_000);
        assertThat(LineSettings.parse("9600-7E2").bitsPerCharacter()).isEqualTo(11);
    }
}
