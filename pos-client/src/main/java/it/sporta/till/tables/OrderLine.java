package it.sporta.till.tables;

import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Ordered;
import java.util.Objects;
import java.util.Optional;

/**
 * A dish or a drink that guests want.
 *
 * @param number its name as long as the table is open; never given twice
 * @param wanted pieces, 0 where what was sent is taken back
 * @param sent pieces of which the kitchen knows
 * @param note what they said besides, at most {@value #LONGEST} characters
 * @param told the note of which the kitchen knows
 */
record OrderLine(
        long number,
        ProductId product,
        String name,
        UnitPrice price,
        VatRate vat,
        long wanted,
        long sent,
        String note,
        String told) {

    static final int LONGEST = 80;

    static final long MOST = 999;

    OrderLine {
        Objects.requireNonNull(product, "product");
        Objects.requireNonNull(price, "price");
        Objects.requireNonNull(vat, "vat");
        if (wanted < 0 || wanted > MOST || note.length() > LONGEST) {
            throw new IllegalArgumentException(wanted + " pieces, a note of " + note.length());
        }
    }

    /** As the journal tells it of a line first heard of. */
    static OrderLine of(Ordered sent) {
        return new OrderLine(
                sent.line(), sent.product(), sent.name(), sent.price(), sent.vat(), 0, 0, "", "");
    }

    OrderLine wanting(long pieces) {
        return new OrderLine(number, product, name, price, vat, pieces, sent, note, told);
    }

    OrderLine noting(String words) {
        return new OrderLine(number, product, name, price, vat, wanted, sent, words, told);
    }

    OrderLine having(long known, String knownNote) {
        return new OrderLine(number, product, name, price, vat, wanted, known, note, knownNote);
    }

    /** The kitchen knows all of it. */
    OrderLine nowTold() {
        return having(wanted, note);
    }

    /** Whether the kitchen must hear something new. */
    boolean isNews() {
        return wanted != sent || wanted > 0 && !note.equals(told);
    }

    /** Nothing is wanted and nobody in the kitchen believes otherwise. */
    boolean isNothing() {
        return wanted == 0 && sent == 0;
    }

    /** For the journal; empty where only the note is new. */
    Optional<Ordered> difference() {
        return wanted == sent
                ? Optional.empty()
                : Optional.of(new Ordered(number, product, name, wanted - sent, price, vat));
    }

    /** Another of the same, said without a word: it counts up this line. */
    boolean isMoreOf(OrderLine other) {
        return product.equals(other.product)
                && price.equals(other.price)
                && vat.equals(other.vat)
                && note.isEmpty()
                && other.note.isEmpty();
    }

    Line billed() {
        return Line.of(product, name, Quantity.pieces(wanted), price, vat);
    }
}
