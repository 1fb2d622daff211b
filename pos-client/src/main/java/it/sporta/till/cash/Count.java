package it.sporta.till.cash;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.ui.Figures;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.OptionalLong;

/** Cash counted by hand: so many of each note and coin, or just the sum. */
final class Count {

    /** Notes and coins of the euro in cents, largest first. */
    static final List<Long> DENOMINATIONS =
            List.of(
                    20_000L, 10_000L, 5_000L, 2_000L, 1_000L, 500L, 200L, 100L, 50L, 20L, 10L, 5L,
                    2L, 1L);

    private static final long MOST_PIECES = 100_000;

    private Count() {}

    /**
     * The fields {@code n20000} … {@code n1} hold numbers of pieces, {@code sum} an amount that is
     * added: loose coins weighed in a bag.
     *
     * @throws Refused {@code count.unreadable} with the text that is no number, {@code count.large}
     *     with the number that is more than any drawer holds
     */
    static Money of(MultivaluedMap<String, String> form) {
        long cents = amount(form.getFirst("sum"));
        for (long denomination : DENOMINATIONS) {
            cents += denomination * pieces(form.getFirst("n" + denomination));
        }
        return Money.cents(cents);
    }

    /**
     * @throws Refused {@code count.empty} when nothing at all was written: a forgotten count is no
     *     empty drawer, which is a written 0
     */
    static Money given(MultivaluedMap<String, String> form) {
        boolean written =
                isWritten(form.getFirst("sum"))
                        || DENOMINATIONS.stream().anyMatch(d -> isWritten(form.getFirst("n" + d)));
        if (!written) {
            throw new Refused("count.empty");
        }
        return of(form);
    }

    private static boolean isWritten(String text) {
        return text != null && !text.isBlank();
    }

    private static long pieces(String text) {
        if (!isWritten(text)) {
            return 0;
        }
        String digits = text.strip();
        if (!digits.matches("\\d+")) {
            throw new Refused("count.unreadable", digits);
        }
        return sensible(digits, Figures.thousandths(digits), MOST_PIECES * 1000) / 1000;
    }

    private static long amount(String text) {
        if (!isWritten(text)) {
            return 0;
        }
        String euro = text.strip();
        OptionalLong cents = Figures.cents(euro);
        boolean none = cents.isEmpty() && !euro.matches("\\d{13,}");
        if (none || cents.orElse(0) < 0) {
            throw new Refused("count.unreadable", euro);
        }
        return sensible(euro, cents, Shifts.MOST.cents());
    }

    /**
     * @param value of the digits; empty when there are more of them than figures are read with
     */
    private static long sensible(String digits, OptionalLong value, long most) {
        if (value.isEmpty() || value.getAsLong() > most) {
            throw new Refused("count.large", digits);
        }
        return value.getAsLong();
    }
}
