package it.sporta.till.cash;

import it.sporta.kernel.money.Money;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Asks for the float, by notes and coins.
 *
 * @param proposed business date
 * @param ready whether a price list is there at all
 * @param closed how the shift before ended, when it was just closed
 */
public record OpenShiftView(LocalDate proposed, boolean ready, Optional<Result> closed)
        implements View {

    /**
     * The closing in words.
     *
     * @param even whether nothing is missing and nothing too much
     */
    public record Result(String found, String expected, String difference, boolean even) {

        static Result of(Closing closing) {
            return new Result(
                    money(closing.found()),
                    money(closing.shift().expected()),
                    money(closing.difference()),
                    closing.difference().isZero());
        }
    }

    private static String money(Money amount) {
        return Format.ITALIAN.money(amount.cents());
    }

    /** Largest first. */
    public List<Piece> pieces() {
        return Piece.all();
    }
}
