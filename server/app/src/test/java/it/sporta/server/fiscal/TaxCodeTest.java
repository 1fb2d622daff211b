package it.sporta.server.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TaxCodeTest {

    @Test
    void readsWhatPeopleType() {
        assertThat(TaxCode.parse(" rss mra 80a01 f205x "))
                .contains(new TaxCode("RSSMRA80A01F205X"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"RSSMRA80A01F205X", "RSSMRA80A01F20RS"})
    void takesTwinsWhoseDigitsBecameLetters(String code) {
        assertThat(TaxCode.parse(code)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RSSMRA80A01F205Y",
                "RSSMRA80A01F205",
                "RSSMRA80X01F205X",
                "",
                "12345678901",
                "RSSMRA80A01F206X"
            })
    void refusesWhatIsNone(String code) {
        assertThat(TaxCode.parse(code)).isEmpty();
    }
}
