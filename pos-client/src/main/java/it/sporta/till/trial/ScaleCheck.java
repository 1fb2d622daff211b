package it.sporta.till.trial;

import it.sporta.hardware.line.Line;
import it.sporta.hardware.scale.LiveWeight;
import it.sporta.hardware.scale.Reading;
import it.sporta.hardware.scale.Scale;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Drivers;
import it.sporta.till.devices.FrameLog;
import it.sporta.till.trial.Answer.Kind;
import it.sporta.ui.Format;
import java.time.Duration;

/** Weighs what lies there; nothing is sold by it. */
final class ScaleCheck implements Check {

    /** A scale that computes wants to know a price. */
    private static final long CENTS_PER_KG = 100;

    /** Scales answer within some ten milliseconds, and those that speak by themselves at 5 Hz. */
    private static final Duration SOON = Duration.ofMillis(300);

    /** A scale that says nothing to other settings is left at once. */
    @Override
    public Answer whisper(DeviceSettings settings, Line line, FrameLog log) {
        return ask(settings, new HastyLine(line, SOON), log);
    }

    @Override
    public Answer ask(DeviceSettings settings, Line line, FrameLog log) {
        Scale scale = Drivers.scale(settings, line);
        Reading reading =
                scale.live().map(LiveWeight::look).orElseGet(() -> scale.weigh(CENTS_PER_KG, 0));
        if (reading instanceof Reading.Priced priced) {
            return weighs(priced.grams());
        }
        if (reading instanceof Reading.Weighed weighed) {
            return weighs(weighed.netGrams());
        }
        return meaning(((Reading.Unusable) reading).state(), log);
    }

    private static Answer weighs(long grams) {
        return Answer.of(Kind.WORKS, "trial.weighs", "weight", Format.ITALIAN.weight(grams));
    }

    private static Answer meaning(Reading.State state, FrameLog log) {
        return switch (state) {
            case NO_ANSWER, INVALID, UNPLUGGED -> Check.nothing(log, "scale");
            case EMPTY, EMPTY_OR_LIGHT, BELOW_MINIMUM, NOT_CHANGED ->
                    Answer.of(Kind.WORKS, "trial.scale." + state);
            default -> Answer.of(Kind.ANSWERS, "trial.scale." + state);
        };
    }

    @Override
    public String asks() {
        return "scale";
    }
}
