package it.sporta.hardware.fiscal.wire;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * One thing said. Numbers that could be those of a card are starred, the password of the machine is
 * never part of it. A buyer's tax id is, where one was given, as on the document itself.
 *
 * @param sha256 of the text as kept, in hexadecimal
 */
public record Exchange(
        Instant at, String machine, Direction direction, String text, String sha256) {
    /** A card's number has 14 to 19 digits; one printed in groups of four counts as well. */
    private static final Pattern CARD =
            Pattern.compile("(?<![0-9])[0-9](?:[ -]?[0-9]){13,18}(?![0-9])");

    /** Who spoke. */
    public enum Direction {
        ASKED,
        ANSWERED,
        /** No answer came; the text says what happened. */
        SILENT
    }

    static Exchange of(Instant at, String machine, Direction direction, String said) {
        String text = CARD.matcher(said).replaceAll(Exchange::starred);
        return new Exchange(at, machine, direction, text, hash(text));
    }

    private static String starred(MatchResult found) {
        return isCard(found.group().replaceAll("[ -]", ""))
                ? "*".repeat(found.group().length())
                : found.group();
    }

    /** The last digit of a card's number is a check digit by Luhn's rule (ISO/IEC 7812-1). */
    private static boolean isCard(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int weighted = (digits.charAt(digits.length() - 1 - i) - '0') * (1 + i % 2);
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    private static String hash(String text) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
