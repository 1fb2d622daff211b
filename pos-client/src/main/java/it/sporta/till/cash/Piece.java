package it.sporta.till.cash;

import it.sporta.ui.Format;
import java.util.List;

/**
 * A note or coin to be counted.
 *
 * @param field its name in the form
 * @param label {@code 20 €}, {@code 0,50 €}
 */
public record Piece(String field, String label, boolean note) {

    private static final List<Piece> ALL = Count.DENOMINATIONS.stream().map(Piece::of).toList();

    static List<Piece> all() {
        return ALL;
    }

    private static Piece of(long cents) {
        String label = Format.ITALIAN.money(cents).replace(",00", "");
        return new Piece("n" + cents, label, cents >= 500);
    }
}
