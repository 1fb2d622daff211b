package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Payment;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a customer is about to buy. It never changes: each step gives another basket, so going back
 * is having kept the one before.
 *
 * @param id of the ticket it will become
 */
public record Basket(TicketId id, List<Line> lines) {

    /** A ticket must fit one entry of the journal. */
    static final int MOST_LINES = 1_000;

    private static final long MOST_PIECES = 9_999;

    public Basket {
        Objects.requireNonNull(id, "id");
        lines = List.copyOf(lines);
    }

    static Basket empty(TicketId id) {
        return new Basket(id, List.of());
    }

    public boolean isEmpty() {
        return lines.isEmpty();
    }

    public Money total() {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }

    /**
     * The same piece again counts up its line; whatever was weighed is a line of its own.
     *
     * @throws Refused {@code basket.full}
     */
    Basket with(Line line) {
        for (int i = 0; i < lines.size(); i++) {
            if (isSame(lines.get(i), line)) {
                return withQuantity(i, lines.get(i).quantity().plus(line.quantity()));
            }
        }
        if (lines.size() >= MOST_LINES) {
            throw new Refused("basket.full", MOST_LINES);
        }
        List<Line> more = new ArrayList<>(lines);
        more.add(line);
        return new Basket(id, more);
    }

    private static boolean isSame(Line one, Line other) {
        return one.quantity().unit() == Unit.PIECE
                && one.product().equals(other.product())
                && one.price().equals(other.price())
                && one.vat().equals(other.vat())
                && one.weighing().isEmpty()
                && other.weighing().isEmpty()
                && one.lot().equals(other.lot());
    }

    /**
     * @throws Refused {@code line.gone}, {@code line.weighed} where a scale vouches for the figure,
     *     {@code quantity.absurd}
     */
    Basket withQuantity(int index, Quantity quantity) {
        Line line = line(index);
        if (line.weighing().filter(how -> !how.isKeyed()).isPresent()) {
            throw new Refused("line.weighed");
        }
        if (!quantity.isPositive()
                || quantity.unit() == Unit.PIECE && quantity.thousandths() > MOST_PIECES * 1000) {
            throw new Refused("quantity.absurd");
        }
        Line changed =
                new Line(
                        line.product(),
                        line.name(),
                        quantity,
                        line.price(),
                        line.price().times(quantity),
                        line.vat(),
                        line.weighing(),
                        line.lot());
        List<Line> changedLines = new ArrayList<>(lines);
        changedLines.set(index, changed);
        return new Basket(id, changedLines);
    }

    /** One piece more. */
    Basket more(int index) {
        Quantity now = line(index).quantity();
        if (now.unit() != Unit.PIECE) {
            throw new Refused("quantity.absurd");
        }
        return withQuantity(index, now.plus(Quantity.pieces(1)));
    }

    /** One piece less; the last one, and whatever is no piece, takes its line away. */
    Basket less(int index) {
        Quantity now = line(index).quantity();
        boolean last = now.unit() != Unit.PIECE || now.thousandths() <= 1000;
        return last ? without(index) : withQuantity(index, now.minus(Quantity.pieces(1)));
    }

    Basket without(int index) {
        List<Line> fewer = new ArrayList<>(lines);
        line(index);
        fewer.remove(index);
        return new Basket(id, fewer);
    }

    Line line(int index) {
        if (index < 0 || index >= lines.size()) {
            throw new Refused("line.gone");
        }
        return lines.get(index);
    }

    /**
     * Closed for good.
     *
     * @param due what the customer owes in cash, rounded or not
     * @param tendered at least as much
     */
    Ticket paidInCash(Money due, Money tendered) {
        Optional<Payment> payment =
                due.isPositive() ? Optional.of(Payment.cash(due, tendered)) : Optional.empty();
        return new Ticket(id, lines, payment.stream().toList());
    }
}
