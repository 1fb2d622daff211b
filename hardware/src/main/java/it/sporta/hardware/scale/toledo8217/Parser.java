package it.sporta.hardware.scale.toledo8217;

import it.sporta.hardware.scale.toledo8217.Answer.Garbage;
import it.sporta.hardware.scale.toledo8217.Answer.Status;
import it.sporta.hardware.scale.toledo8217.Answer.Weight;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Bytes so far to an answer, or nothing while more must come. */
final class Parser {
    private static final char STX = 0x02;
    private static final char CR = 0x0D;
    private static final int LONGEST = 9;

    /** Bits 6 set and 7 clear; bit 5 differs between makers. */
    private static final Pattern STATUS = Pattern.compile("\u0002\\?([@-\u007f])\r");

    private static final Pattern WITH_POINT = Pattern.compile("\u0002(\\d{2})\\.(\\d{3})(N?)\r");
    private static final Pattern DIGITS_ONLY = Pattern.compile("\u0002(\\d{2})(\\d{3})(N?)\r");

    private final Variant variant;

    Parser(Variant variant) {
        this.variant = variant;
    }

    Optional<Answer> parse(byte[] bytes) {
        String frame = new String(bytes, StandardCharsets.ISO_8859_1);
        if (frame.isEmpty()) {
            return Optional.empty();
        }
        if (frame.charAt(0) != STX || frame.length() > LONGEST) {
            return Optional.of(new Garbage());
        }
        int end = frame.indexOf(CR);
        if (end < 0) {
            return Optional.empty();
        }
        return Optional.of(end == frame.length() - 1 ? whole(frame) : new Garbage());
    }

    private Answer whole(String frame) {
        Matcher status = STATUS.matcher(frame);
        if (status.matches()) {
            return status(status.group(1).charAt(0));
        }
        Matcher weight = (variant == Variant.BAXTRAN ? DIGITS_ONLY : WITH_POINT).matcher(frame);
        if (weight.matches()) {
            long grams = Long.parseLong(weight.group(1) + weight.group(2));
            return new Weight(grams, !weight.group(3).isEmpty());
        }
        return new Garbage();
    }

    private Status status(char bits) {
        int zeroBit = variant == Variant.BAXTRAN ? 0x08 : 0x10;
        return new Status(
                (bits & 0x01) != 0, (bits & 0x02) != 0, (bits & 0x04) != 0, (bits & zeroBit) != 0);
    }
}
