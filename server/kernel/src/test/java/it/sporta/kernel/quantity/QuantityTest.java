package it.sporta.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class QuantityTest {

    @Test
    void countsPiecesInThousandths() {
        assertThat(Quantity.pieces(3)).isEqualTo(new Quantity(3000, Unit.PIECE));
    }

    @Test
    void neverAddsKilogramsToPieces() {
        assertThatThrownBy(() -> Quantity.grams(1).plus(Quantity.pieces(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesWhatNoHubCanHold() {
        assertThatThrownBy(() -> Quantity.grams(Quantity.LIMIT + 1))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
