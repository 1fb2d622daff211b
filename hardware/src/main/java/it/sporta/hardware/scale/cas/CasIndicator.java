package it.sporta.hardware.scale.cas;

import it.sporta.hardware.scale.Indication;
import it.sporta.hardware.scale.Indication.Trouble;
import it.sporta.hardware.scale.Indicator;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.WrittenWeight;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The string of 22 bytes, which an indicator sends by itself or when asked. */
public final class CasIndicator extends Indicator {
    /** The line format scales of this protocol leave the factory with. */
    public static final String DEFAULT_LINE = "9600-8N1";

    private static final int HOLD_LAMP = 0x10;
    private static final int TARE_LAMP = 0x02;

    private static final Pattern FRAME =
            Pattern.compile("(ST|US|OL),(GS|NT),.(.),(.{8}) (..)\r\n", Pattern.DOTALL);

    /**
     * @param request what the indicator is set to be asked with; nothing when it speaks by itself
     */
    public CasIndicator(byte... request) {
        super(request, "\r\n", FRAME);
    }

    /** A held weight is one of before, not what lies there. */
    @Override
    protected Indication said(MatchResult frame) {
        int lamps = frame.group(3).charAt(0);
        if (frame.group(1).equals("OL")) {
            return new Trouble(State.OVERLOAD);
        }
        if (frame.group(1).equals("US")) {
            return new Trouble(State.MOVING);
        }
        if ((lamps & HOLD_LAMP) != 0) {
            return new Trouble(State.NOT_FINISHED);
        }
        boolean net = frame.group(2).equals("NT") || (lamps & TARE_LAMP) != 0;
        return WrittenWeight.read(frame.group(4), frame.group(5), net);
    }
}
