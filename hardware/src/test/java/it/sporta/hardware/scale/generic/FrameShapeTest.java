package it.sporta.hardware.scale.generic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sporta.hardware.scale.Indication.Garbage;
import it.sporta.hardware.scale.Indication.Load;
import it.sporta.hardware.scale.Indication.Trouble;
import it.sporta.hardware.scale.Reading.State;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameShapeTest {
    private static FrameShape shape(String frame, String still, String unit) {
        return FrameShape.of(frame, FrameShape.expression(still), unit);
    }

    @Test
    void takesTheUnitOfTheConfigurationWhereTheFrameNamesNone() {
        String frame = "(?<stable>S?) *(?<weight>[0-9]+)(?: (?<unit>kg))?";
        assertThat(shape(frame, "S", "g").read("S 1250")).isEqualTo(new Load(1_250, false));
        assertThat(shape(frame, "S", "g").read("S 2 kg")).isEqualTo(new Load(2_000, false));
        assertThat(shape(frame, "S", "g").read(" 1250")).isEqualTo(new Trouble(State.MOVING));
    }

    @Test
    void takesEveryFrameForStableOnlyWhereSomebodySaysSo() {
        FrameShape shape = shape("(?<weight>[0-9.]+)(?<stable>)", "", "kg");
        assertThat(shape.read("1.250")).isEqualTo(new Load(1_250, false));
    }

    @Test
    void takesAGroupThatIsNotThereForMotionAndNeverForAWeight() {
        FrameShape shape = shape("(?:(?<stable>S)|M)(?<weight>[0-9.]+)?", "S", "kg");
        assertThat(shape.read("M1.250")).isEqualTo(new Trouble(State.MOVING));
        assertThat(shape.read("S")).isEqualTo(new Garbage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(?<weight>[0-9]+", "(?<weight>*)(?<stable>S)", "(?<weight>a)(?<weight>b)"})
    void saysWhatIsWrongWithAnExpressionThatIsNone(String frame) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shape(frame, "S", "kg"))
                .withMessageMatching("The expression is none: .+\\.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[0-9]+",
                "(?<weight>[0-9]+)",
                "(?<stable>S)",
                "\\(?<weight>[0-9]+(?<stable>S)",
                "(?<weights>[0-9]+)(?<stable>S)"
            })
    void saysWhichGroupsAreNeeded(String frame) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shape(frame, "S", "kg"))
                .withMessageContaining("(?<weight>…) and (?<stable>…)");
    }

    @Test
    void refusesAnExpressionOfStabilityThatIsNoneAndAnUnknownUnit() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shape("(?<weight>1)(?<stable>S)", "(", "kg"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shape("(?<weight>1)(?<stable>S)", "S", "lb"))
                .withMessage("The unit is kg, g or t, not lb.");
    }

    /** Tries every way to cut a hundred digits in twelve: without a bound, for years. */
    @Test
    void anExpressionThatRunsAwayIsGarbage() {
        String twelve = "[0-9]*".repeat(12);
        FrameShape shape = shape("(?<weight>" + twelve + ")(?<stable>!)", "!", "kg");
        assertThat(shape.read("1".repeat(100))).isEqualTo(new Garbage());
    }

    @Test
    void soIsOneOfStability() {
        String twelve = "[0-9]*".repeat(12);
        FrameShape shape = shape("(?<weight>1)(?<stable>[0-9]+)", twelve + "!", "kg");
        assertThat(shape.read("1".repeat(100))).isEqualTo(new Garbage());
    }
}
