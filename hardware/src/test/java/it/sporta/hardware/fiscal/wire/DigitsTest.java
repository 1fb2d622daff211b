package it.sporta.hardware.fiscal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DigitsTest {
    @Test
    void writesAmountsAsTheMachineWantsThem() {
        assertThat(Digits.euro(350)).isEqualTo("3,50");
        assertThat(Digits.euro(5)).isEqualTo("0,05");
        assertThat(Digits.quantity(250)).isEqualTo("0,250");
    }

    @Property(tries = 200)
    void readsWhatItWrites(@ForAll @LongRange(max = 99_999_999_999L) long cents) {
        assertThat(Digits.cents(Digits.euro(cents))).hasValue(cents);
        assertThat(Digits.cents(Digits.euro(cents).replace(',', '.'))).hasValue(cents);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "3", "3,5", "3,500", "-3,50", "3,5O", "1.003,50", "99999999999,00"})
    void makesNoAmountOfAnythingElse(String text) {
        assertThat(Digits.cents(text)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-1", "1 2", "1234567890", "\u0661"})
    void makesNoNumberOfAnythingElse(String text) {
        assertThat(Digits.number(text)).isEmpty();
    }
}
