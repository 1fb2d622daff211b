package it.sporta.hardware.scale.mtsics;

import it.sporta.hardware.scale.Dialect;
import it.sporta.hardware.scale.Framing;
import it.sporta.hardware.scale.Indication;
import it.sporta.hardware.scale.Indication.Garbage;
import it.sporta.hardware.scale.Indication.Trouble;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.WrittenWeight;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks for the weight at once, or, where a scale knows only that, for the stable one. */
public record MtSics(Command command) implements Dialect {
    /** The line format scales of this protocol leave the factory with. */
    public static final String DEFAULT_LINE = "9600-8N1";

    /** What the scale is asked. */
    public enum Command {
        /** The weight now, stable or not. */
        SI,
        /** The next stable weight: while goods move, the scale is silent. */
        S
    }

    private static final Pattern WEIGHT = Pattern.compile("S ([SD]) (.{10}) (\\S{1,5}) *\r\n");
    private static final Pattern NONE = Pattern.compile("S ([I+-])\r\n");
    private static final Pattern ERROR = Pattern.compile("(ES|EL)\r\n");

    @Override
    public byte[] request() {
        return (command + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    @Override
    public long answerMillis() {
        return command == Command.S ? 1_200 : 500;
    }

    @Override
    public Optional<Indication> heard(byte[] soFar) {
        return Framing.endingWith(soFar, "\r\n", MtSics::whole);
    }

    /** ET says that the scale heard garbage: it is asked again as if we had. */
    private static Indication whole(String frame) {
        Matcher weight = WEIGHT.matcher(frame);
        if (weight.matches()) {
            return weight.group(1).equals("D")
                    ? new Trouble(State.MOVING)
                    : WrittenWeight.read(weight.group(2), weight.group(3), false);
        }
        Matcher none = NONE.matcher(frame);
        if (none.matches()) {
            return new Trouble(named(none.group(1)));
        }
        return ERROR.matcher(frame).matches() ? new Trouble(State.CONFIGURATION) : new Garbage();
    }

    private static State named(String sign) {
        return switch (sign) {
            case "+" -> State.OVERLOAD;
            case "-" -> State.BELOW_ZERO;
            default -> State.NOT_FINISHED;
        };
    }
}
