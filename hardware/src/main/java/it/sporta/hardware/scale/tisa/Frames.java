package it.sporta.hardware.scale.tisa;

import it.sporta.hardware.scale.Framing;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The one question and its answer. Their check character is the exclusive or of all before it. */
final class Frames {
    static final long MAX_CENTS_PER_KG = 99_999;

    private static final int LENGTH = 18;
    private static final Pattern ANSWER =
            Pattern.compile("(99([01])(.{5})([01])(.{6}))(.)\r\n", Pattern.DOTALL);

    private Frames() {}

    /** A whole answer of the scale. */
    sealed interface Answer {
        /**
         * @param amountFits false when the amount has more digits than the frame
         */
        record Result(long grams, boolean amountFits, long cents) implements Answer {}

        /** The weight is marked wrong. */
        record NoWeight() implements Answer {}

        record Garbage() implements Answer {}
    }

    static byte[] price(long centsPerKg) {
        String price = String.format("98%05d", centsPerKg);
        return (price + Framing.xor(price) + "\r\n").getBytes(StandardCharsets.US_ASCII);
    }

    static Optional<Answer> parse(byte[] soFar) {
        return Framing.ofLength(soFar, LENGTH, Frames::whole);
    }

    private static Answer whole(String text) {
        Matcher frame = ANSWER.matcher(text);
        if (!frame.matches() || Framing.xor(frame.group(1)) != frame.group(6).charAt(0)) {
            return new Answer.Garbage();
        }
        if (frame.group(2).equals("1")) {
            return new Answer.NoWeight();
        }
        boolean digits = (frame.group(3) + frame.group(5)).matches("[0-9]{11}");
        return digits
                ? new Answer.Result(
                        Long.parseLong(frame.group(3)),
                        frame.group(4).equals("0"),
                        Long.parseLong(frame.group(5)))
                : new Answer.Garbage();
    }
}
