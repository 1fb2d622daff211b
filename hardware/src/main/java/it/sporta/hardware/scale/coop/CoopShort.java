package it.sporta.hardware.scale.coop;

import it.sporta.hardware.scale.Indication;
import it.sporta.hardware.scale.Indication.Garbage;
import it.sporta.hardware.scale.Indication.Load;
import it.sporta.hardware.scale.Indication.Trouble;
import it.sporta.hardware.scale.Indicator;
import it.sporta.hardware.scale.Reading.State;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The CB string of eight bytes: one digit of stability and five of net weight, no unit. */
public final class CoopShort extends Indicator {
    private static final Pattern FRAME = Pattern.compile("\\$([013])(.{5})\r", Pattern.DOTALL);
    private static final Pattern DIGITS = Pattern.compile(" *\\d+");

    private final long gramsOfLastDigit;

    /**
     * @param gramsOfLastDigit what one of the last digit weighs: an indicator with more than five
     *     digits leaves out the last ones
     * @param request what the indicator is set to be asked with; nothing when it speaks by itself
     */
    public CoopShort(long gramsOfLastDigit, byte... request) {
        super(request, "\r", FRAME);
        if (gramsOfLastDigit < 1 || gramsOfLastDigit > 1_000) {
            throw new IllegalArgumentException("not 1 to 1000 grams: " + gramsOfLastDigit);
        }
        this.gramsOfLastDigit = gramsOfLastDigit;
    }

    @Override
    protected Indication said(MatchResult frame) {
        return switch (frame.group(1)) {
            case "0" -> load(frame.group(2));
            case "1" -> new Trouble(State.MOVING);
            default -> new Trouble(State.NO_WEIGHT);
        };
    }

    private Indication load(String digits) {
        return DIGITS.matcher(digits).matches()
                ? new Load(Long.parseLong(digits.strip()) * gramsOfLastDigit, false)
                : new Garbage();
    }
}
