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
     * @throws Refused {@code count.unreadable} with the text that is no number
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
        if (!text.strip().matches("\\d{1,6}") || Long.parseLong(text.strip()) > MOST_PIECES) {
            throw new Refused("count.unreadable", text);
        }
        return Long.parseLong(text.strip());
    }

    private static long amount(String text) {
        if (!isWritten(text)) {
            return 0;
        }
        OptionalLong cents = Figures.cents(text);
        if (cents.isEmpty() || cents.getAsLong() < 0 || cents.getAsLong() > 10_000_000) {
            throw new Refused("count.unreadable", text);
        }
        return cents.getAsLong();
    }
}
