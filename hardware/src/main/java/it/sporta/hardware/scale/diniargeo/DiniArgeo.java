package it.sporta.hardware.scale.diniargeo;

import it.sporta.hardware.scale.Dialect;
import it.sporta.hardware.scale.Framing;
import it.sporta.hardware.scale.Indication;
import it.sporta.hardware.scale.Indication.Garbage;
import it.sporta.hardware.scale.Indication.Load;
import it.sporta.hardware.scale.Indication.Trouble;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.WrittenWeight;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks {@code READ} or {@code REXT}; either answer is understood. */
public final class DiniArgeo implements Dialect {
    /** The line format scales of this protocol leave the factory with. */
    public static final String DEFAULT_LINE = "9600-8N1";

    /** Which string is asked for. */
    public enum Wording {
        STANDARD("READ"),
        EXTENDED("REXT");

        private final String command;

        Wording(String command) {
            this.command = command;
        }
    }

    private final byte[] request;
    private final Pattern standard;
    private final Pattern extended;
    private final Pattern error;

    /**
     * @param address the two digits of an indicator that shares its line with others
     */
    public DiniArgeo(Wording wording, Optional<String> address) {
        if (address.filter(digits -> !digits.matches("\\d{2}")).isPresent()) {
            throw new IllegalArgumentException("an address has two digits: " + address.get());
        }
        String asked = address.orElse("") + wording.command + "\r\n";
        request = asked.getBytes(StandardCharsets.US_ASCII);
        String from = address.orElse("(?:\\d{2})?");
        standard = Pattern.compile(from + "(ST|US|OL|UL|TL),(GS|NT|VL|RZ),([^,]*),([^,]*)\r\n");
        extended =
                Pattern.compile(
                        from
                                + "\\d(ST|US|OL|UL|TL),([^,]*),(?:PT)?([^,]*),[^,]*,"
                                + "([^,\r]*)(?:,[^,]*)?\r\n");
        error = Pattern.compile(from + "ERR(\\d{2})\r\n");
    }

    @Override
    public byte[] request() {
        return request.clone();
    }

    @Override
    public Optional<Indication> heard(byte[] soFar) {
        return Framing.endingWith(soFar, "\r\n", this::whole);
    }

    private Indication whole(String frame) {
        Matcher plain = standard.matcher(frame);
        if (plain.matches()) {
            return unlessNamed(plain.group(1), weight(plain));
        }
        Matcher rich = extended.matcher(frame);
        if (rich.matches()) {
            return unlessNamed(rich.group(1), netWeight(rich));
        }
        Matcher refused = error.matcher(frame);
        return refused.matches() ? refusal(refused.group(1)) : new Garbage();
    }

    /** A plate that stands askew (TL) weighs wrong. */
    private static Indication unlessNamed(String status, Indication weight) {
        return switch (status) {
            case "OL" -> new Trouble(State.OVERLOAD);
            case "UL" -> new Trouble(State.BELOW_ZERO);
            case "US" -> new Trouble(State.MOVING);
            case "TL" -> new Trouble(State.INVALID);
            default -> weight;
        };
    }

    private static Indication weight(Matcher plain) {
        return switch (plain.group(2)) {
            case "VL", "RZ" -> new Trouble(State.CONFIGURATION);
            default ->
                    WrittenWeight.read(plain.group(3), plain.group(4), plain.group(2).equals("NT"));
        };
    }

    private static Indication netWeight(Matcher rich) {
        String unit = rich.group(4);
        Indication tare = WrittenWeight.read(rich.group(3), unit, false);
        return tare instanceof Load load
                ? WrittenWeight.read(rich.group(2), unit, load.grams() > 0)
                : tare;
    }

    /** 01 and 04 are wrong commands, 02 wrong data: only 03 is a matter of the moment. */
    private static Indication refusal(String number) {
        return new Trouble(number.equals("03") ? State.NOT_FINISHED : State.CONFIGURATION);
    }
}
