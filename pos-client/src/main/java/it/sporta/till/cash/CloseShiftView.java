package it.sporta.till.cash;

import it.sporta.ui.View;
import java.util.List;

/**
 * Asks for the count. What is expected is not shown before it is given: who knows the sum counts
 * towards it.
 *
 * @param tickets sold in this shift
 * @param fiscal whether a fiscal printer's day is to be closed, too
 */
public record CloseShiftView(String businessDate, long tickets, boolean fiscal) implements View {

    public List<Piece> pieces() {
        return Piece.all();
    }
}
