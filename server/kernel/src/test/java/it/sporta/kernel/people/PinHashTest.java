package it.sporta.kernel.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class PinHashTest {

    @Test
    void dependsOnTheHub() {
        assertThat(PinHash.of("12345", "00ff"))
                .isEqualTo(PinHash.of("12345", "00ff"))
                .isNotEqualTo(PinHash.of("12345", "00fe"))
                .isNotEqualTo(PinHash.of("12346", "00ff"));
    }

    @Test
    void wantsFiveDigits() {
        assertThatThrownBy(() -> PinHash.of("1234", "00ff"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PinHash.of("12a45", "00ff"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
