package it.sporta.ui;

import java.util.OptionalLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Decimal figures as Italians write and type them, kept as whole numbers: a comma before the
 * decimals, points between thousands.
 */
public final class Figures {

    private static final Pattern WRITTEN =
            Pattern.compile("([-\u2212]?)(\\d{1,12}|\\d{1,3}(?:\\.\\d{3}){1,4})(?:,(\\d{1,6}))?");
    private static final Pattern TYPED_WITH_POINT =
            Pattern.compile("([-\u2212]?)(\\d{1,12})\\.(\\d{1,2})");

    /** The true minus, as wide as a figure; a hyphen is read as well, as keyboards have it. */
    private static final String MINUS = "\u2212";

    private Figures() {}

    /**
     * Reads an amount of euro into cents: {@code 12,40}, {@code 12,4}, {@code 12}, {@code 1.240,00}
     * and, as a number pad types it, {@code 12.40}; with or without the sign of the euro. Empty
     * when it is no amount or has parts of a cent.
     */
    public static OptionalLong cents(String text) {
        String bare = bare(text, "€");
        Matcher pad = TYPED_WITH_POINT.matcher(bare);
        return pad.matches() ? value(pad, 2) : read(bare, 2);
    }

    /**
     * Reads kilograms, litres or pieces into thousandths: {@code 1,250}, {@code 1,25}, {@code 3};
     * with or without a unit. A point parts thousands and nothing else: {@code 1.250} is one
     * thousand two hundred and fifty, never one and a quarter.
     */
    public static OptionalLong thousandths(String text) {
        return read(bare(text, "kg|pz|l"), 3);
    }

    private static String bare(String text, String units) {
        return text.replace('\u00a0', ' ').strip().replaceFirst("\\s*(" + units + ")$", "");
    }

    private static OptionalLong read(String bare, int decimals) {
        Matcher written = WRITTEN.matcher(bare);
        return written.matches() ? value(written, decimals) : OptionalLong.empty();
    }

    private static OptionalLong value(Matcher parts, int decimals) {
        String after = parts.group(3) == null ? "" : parts.group(3);
        if (after.length() > decimals) {
            return OptionalLong.empty();
        }
        String digits =
                parts.group(2).replace(".", "") + after + "0".repeat(decimals - after.length());
        long value = Long.parseLong(digits);
        return OptionalLong.of(parts.group(1).isEmpty() ? value : -value);
    }

    /** Always so many decimals: {@code fixed(1240, 2)} is {@code 12,40}. */
    static String fixed(long value, int decimals) {
        String digits = Long.toString(value).replace("-", "");
        String padded = "0".repeat(Math.max(0, decimals + 1 - digits.length())) + digits;
        int comma = padded.length() - decimals;
        String whole = (value < 0 ? MINUS : "") + grouped(padded.substring(0, comma));
        return decimals == 0 ? whole : whole + "," + padded.substring(comma);
    }

    /** Without the decimals that say nothing: {@code trimmed(3000, 3)} is {@code 3}. */
    static String trimmed(long value, int decimals) {
        String written = fixed(value, decimals);
        return written.indexOf(',') < 0 ? written : written.replaceFirst(",?0+$", "");
    }

    private static String grouped(String digits) {
        return digits.replaceAll("(?<=\\d)(?=(\\d{3})+$)", ".");
    }
}
