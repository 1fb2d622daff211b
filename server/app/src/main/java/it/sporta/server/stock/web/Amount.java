package it.sporta.server.stock.web;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.ui.Format;

/** A quantity as people read it. */
final class Amount {

    private Amount() {}

    static String of(Quantity quantity) {
        return switch (quantity.unit()) {
            case KILOGRAM -> Format.ITALIAN.weight(quantity.thousandths());
            case PIECE -> Format.ITALIAN.pieces(quantity.thousandths());
            case LITRE -> Format.ITALIAN.litres(quantity.thousandths());
        };
    }
}
