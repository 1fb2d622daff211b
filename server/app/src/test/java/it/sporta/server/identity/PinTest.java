package it.sporta.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PinTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "11111",
                "00000000",
                "12345",
                "54321",
                "89012",
                "98765",
                "13579",
                "12121",
                "11112",
                "123123",
                "45674567"
            })
    void whatPeopleGuessFirstIsRefused(String digits) {
        assertThatThrownBy(() -> new Pin(digits)).hasMessage("person.pin.weak");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234", "123456789", "12a45", "4827١", "48 213"})
    void whatIsNotFiveToEightDigitsIsNoPin(String text) {
        assertThatThrownBy(() -> new Pin(text)).hasMessage("person.pin.wrong");
    }

    @ParameterizedTest
    @ValueSource(strings = {"48213", "12312", "90807", "1231234", "12344321"})
    void othersOpenTheTill(String digits) {
        assertThat(new Pin(digits).digits()).isEqualTo(digits);
    }

    @Test
    void whatChanceGivesIsNeverWeakAndKeepsItsZeros() {
        SecureRandom chance = new SecureRandom();
        for (int i = 0; i < 20_000; i++) {
            assertThat(Pin.random(chance).digits()).hasSize(5);
        }
    }

    @Test
    void aPinDoesNotTellItself() {
        assertThat(new Pin("48213").toString()).doesNotContain("48213");
    }
}
