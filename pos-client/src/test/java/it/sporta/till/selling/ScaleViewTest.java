package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.scale.Scale;
import it.sporta.till.devices.Seat;
import it.sporta.till.devices.Weigher;
import org.junit.jupiter.api.Test;

/** The box asks for what can be done: goods on the plate, or kilos by hand. */
class ScaleViewTest {

    private static ScaleView after(Reading.State said) {
        Weigher weigher = new Weigher("dialog06", new Silent(said));
        weigher.weigh(100, 0);
        return ScaleView.of(Seat.of(weigher));
    }

    /** Has no weight between sales. */
    private record Silent(Reading.State state) implements Scale {
        @Override
        public Reading weigh(long centsPerKg, long tareGrams) {
            return new Reading.Unusable(state, "");
        }

        @Override
        public void close() {
            throw new AssertionError("nobody closes it");
        }
    }

    @Test
    void asksForKilosWhereTheScaleIsAwayOrOutOfOrder() {
        assertThat(after(Reading.State.UNPLUGGED).key()).isEqualTo("weight.keyed");
        assertThat(after(Reading.State.NO_ANSWER).key()).isEqualTo("weight.keyed");
        assertThat(after(Reading.State.EMPTY).key()).isEqualTo("weight.tap");
    }
}
