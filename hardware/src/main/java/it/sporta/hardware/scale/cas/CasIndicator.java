package it.sporta.hardware.scale.cas;

import it.sporta.hardware.scale.Dialect;
import it.sporta.hardware.scale.Framing;
import it.sporta.hardware.scale.Indication;
import it.sporta.hardware.scale.Indication.Trouble;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.WrittenWeight;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The string of 22 bytes, which an indicator sends by itself or when asked. */
public final class CasIndicator implements Dialect {
    /** The line format scales of this protocol leave the factory with. */
    public static final String DEFAULT_LINE = "9600-8N1";

    private static final int HOLD_LAMP = 0x10;
    private static final int TARE_LAMP = 0x02;

    private static final Pattern FRAME =
            Pattern.compile("(ST|US|OL),(GS|NT),.(.),(.{8}) (..)\r\n", Pattern.DOTALL);

    private final byte[] request;

    /**
     * @param request what the indicator is set to be asked with; nothing when it speaks by itself
     */
    public CasIndicator(byte... request) {
        this.request = request.clone();
    }

    @Override
    public byte[] request() {
        return request.clone();
    }

    @Override
    public long answerMillis() {
        return 900;
    }

    @Override
    public Optional<Indication> heard(byte[] soFar) {
        return Framing.within(
                Framing.answering(request, soFar, "\r\n"), FRAME, CasIndicator::whole);
    }

    /** A held weight is one of before, not what lies there. */
    private static Indication whole(MatchResult frame) {
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
