package it.sporta.till.cash;

import it.sporta.ui.View;
import java.util.List;

/**
 * Asks for the count. What is expected is not shown before it is given: who knows the sum counts
 * towards it.
 *
 * @param tickets sold in this shift
 */
public record CloseShiftView(String businessDate, long tickets) implements View {

    public List<Piece> pieces() {
        return Piece.all();
    }
}
