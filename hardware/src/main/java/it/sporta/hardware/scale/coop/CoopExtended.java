package it.sporta.hardware.scale.coop;

import it.sporta.hardware.scale.Indication;
import it.sporta.hardware.scale.Indication.Load;
import it.sporta.hardware.scale.Indication.Trouble;
import it.sporta.hardware.scale.Indicator;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.WrittenWeight;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The extended string of 30 bytes: net weight, tare, unit and four digits of status bits. */
public final class CoopExtended extends Indicator {
    /** The line format scales of this protocol leave the factory with. */
    public static final String DEFAULT_LINE = "4800-7E2";

    private static final Pattern FRAME =
            Pattern.compile("\\$(.{9}) (.{9}) (..) ([0-9A-F]{4})\r\n", Pattern.DOTALL);

    private static final int STABLE = 0x0200;
    private static final int OVERLOAD = 0x0400;
    private static final int TARE_ENTERED = 0x0010;
    private static final int WEIGHT_INVALID = 0x0040;
    private static final int CONVERTER_FAULT = 0x0002;
    private static final int CONFIGURATION_ERROR = 0x0004;

    /**
     * @param request what the indicator is set to be asked with; nothing when it speaks by itself
     */
    public CoopExtended(byte... request) {
        super(request, "\r\n", FRAME);
    }

    @Override
    protected Indication said(MatchResult frame) {
        int bits = Integer.parseInt(frame.group(4), 16);
        return named(bits).<Indication>map(Trouble::new).orElseGet(() -> weight(frame, bits));
    }

    private static Optional<State> named(int bits) {
        if ((bits & CONVERTER_FAULT) != 0) {
            return Optional.of(State.INVALID);
        }
        if ((bits & CONFIGURATION_ERROR) != 0) {
            return Optional.of(State.CONFIGURATION);
        }
        return (bits & OVERLOAD) != 0 ? Optional.of(State.OVERLOAD) : Optional.empty();
    }

    /** Below zero is also called invalid and need not be stable: the sign goes first. */
    private static Indication weight(MatchResult frame, int bits) {
        Indication tare = WrittenWeight.read(frame.group(2), frame.group(3), false);
        if (!(tare instanceof Load tareLoad)) {
            return tare;
        }
        boolean tared = (bits & TARE_ENTERED) != 0 || tareLoad.grams() > 0;
        Indication weight = WrittenWeight.read(frame.group(1), frame.group(3), tared);
        if (!(weight instanceof Load)) {
            return weight;
        }
        if ((bits & WEIGHT_INVALID) != 0) {
            return new Trouble(State.INVALID);
        }
        return (bits & STABLE) != 0 ? weight : new Trouble(State.MOVING);
    }
}
