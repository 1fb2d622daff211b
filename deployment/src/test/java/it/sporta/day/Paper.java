package it.sporta.day;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A receipt as the printer put it on paper. */
record Paper(String text) {

    private static final String AMOUNT = "\\s+(-?[\\d.]+,\\d{2})\\s*$";
    private static final Pattern TOTAL = line("TOTALE €");
    private static final Pattern ROUNDING = line("Arrotondamento");
    private static final Pattern NUMBER = Pattern.compile("(?m)^Vendita (\\d+)\\s");

    private static Pattern line(String name) {
        return Pattern.compile("(?m)^" + name + AMOUNT);
    }

    /** Before the rounding of cash. */
    long totalCents() {
        Matcher total = TOTAL.matcher(text);
        if (!total.find()) {
            throw new AssertionError("No total on this paper:\n" + text);
        }
        return cents(total.group(1));
    }

    long roundingCents() {
        return ROUNDING.matcher(text).results().mapToLong(Paper::amount).sum();
    }

    long number() {
        Matcher number = NUMBER.matcher(text);
        if (!number.find()) {
            throw new AssertionError("No number on this paper:\n" + text);
        }
        return Long.parseLong(number.group(1));
    }

    boolean isCopy() {
        return text.contains("*** COPIA ***");
    }

    /** Of an amount as Italians write it, with or without the sign of the euro. */
    static long cents(String written) {
        return Long.parseLong(written.replaceAll("[^0-9-]", ""));
    }

    private static long amount(MatchResult found) {
        return cents(found.group(1));
    }
}
