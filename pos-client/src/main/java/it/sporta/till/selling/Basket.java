package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Payment;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.kernel.ticket.Weighing;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * What a customer is about to buy. It never changes: each step gives another basket, so going back
 * is having kept the one before.
 *
 * @param id of the ticket it will become
 * @param lastNumber the highest number a line of this purchase ever had
 * @param manner how it is sold; what was prepared is paid as it stands and cannot be changed
 */
public record Basket(TicketId id, List<Item> items, long lastNumber, Manner manner) {

    /** A ticket must fit one entry of the journal. */
    static final int MOST_LINES = 1_000;

    private static final long MOST_PIECES = 9_999;

    public Basket {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(manner, "manner");
        items = List.copyOf(items);
    }

    /** With these lines, numbered from 1. */
    public Basket(TicketId id, List<Line> lines) {
        this(id, numbered(lines), lines.size(), Manner.USUAL);
    }

    private static List<Item> numbered(List<Line> lines) {
        List<Item> items = new ArrayList<>(lines.size());
        lines.forEach(line -> items.add(new Item(items.size() + 1L, line, Optional.empty())));
        return items;
    }

    static Basket empty(TicketId id) {
        return new Basket(id, List.of());
    }

    public boolean isEmpty() {
        return items.isEmpty();
    }

    public List<Line> lines() {
        return items.stream().map(Item::line).toList();
    }

    public Money total() {
        return Money.sum(items.stream().map(item -> item.line().amount()).toList());
    }

    /**
     * @throws Refused {@code due.fixed} for what was prepared, {@code table.fixed} for a table's
     *     bill
     */
    void requireFree() {
        manner.fixed()
                .ifPresent(
                        why -> {
                            throw new Refused(why);
                        });
    }

    Basket in(Manner how) {
        return new Basket(id, items, lastNumber, how);
    }

    /**
     * The same goods, leaving in another way.
     *
     * @param taxed gives a line its VAT of that way
     * @throws Refused {@code due.fixed}, and what {@code taxed} throws
     */
    Basket in(SupplyMode mode, UnaryOperator<Line> taxed) {
        requireFree();
        List<Item> changed =
                items.stream().map(item -> item.having(taxed.apply(item.line()))).toList();
        return new Basket(id, changed, lastNumber, Manner.in(mode));
    }

    /** The same, but giving no number again that the other has given. */
    Basket after(Basket other) {
        return new Basket(id, items, Math.max(lastNumber, other.lastNumber), manner);
    }

    Basket with(Line line) {
        return with(Picked.of(line));
    }

    /**
     * The same piece again counts up its line; whatever was weighed is a line of its own.
     *
     * @throws Refused {@code basket.full}, {@code due.fixed}
     */
    Basket with(Picked picked) {
        requireFree();
        Optional<Item> same =
                items.stream().filter(item -> picked.isMoreOf(item.line())).findFirst();
        if (same.isPresent()) {
            Quantity now = same.get().line().quantity();
            return withQuantity(same.get().number(), now.plus(picked.line().quantity()));
        }
        if (items.size() >= MOST_LINES) {
            throw new Refused("basket.full", MOST_LINES);
        }
        List<Item> more = new ArrayList<>(items);
        more.add(new Item(lastNumber + 1, picked.line(), picked.reading()));
        return new Basket(id, more, lastNumber + 1, manner);
    }

    /**
     * @throws Refused {@code line.gone}, {@code line.weighed} where a scale vouches for the figure,
     *     {@code line.labelled} where a label does, {@code quantity.absurd}
     */
    Basket withQuantity(long number, Quantity quantity) {
        requireFree();
        Line line = line(number);
        line.weighing().ifPresent(Basket::requireKeyed);
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
        return new Basket(
                id,
                items.stream()
                        .map(item -> item.number() == number ? item.having(changed) : item)
                        .toList(),
                lastNumber,
                manner);
    }

    private static void requireKeyed(Weighing how) {
        if (!how.isKeyed()) {
            throw new Refused(how.isLabelled() ? "line.labelled" : "line.weighed");
        }
    }

    /** One piece more. */
    Basket more(long number) {
        Quantity now = line(number).quantity();
        if (now.unit() != Unit.PIECE) {
            throw new Refused("quantity.absurd");
        }
        return withQuantity(number, now.plus(Quantity.pieces(1)));
    }

    /** One piece less; the last one, and whatever is no piece, takes its line away. */
    Basket less(long number) {
        Quantity now = line(number).quantity();
        boolean last = now.unit() != Unit.PIECE || now.thousandths() <= 1000;
        return last ? without(number) : withQuantity(number, now.minus(Quantity.pieces(1)));
    }

    Basket without(long number) {
        requireFree();
        line(number);
        return new Basket(
                id,
                items.stream().filter(item -> item.number() != number).toList(),
                lastNumber,
                manner);
    }

    Line line(long number) {
        return items.stream()
                .filter(item -> item.number() == number)
                .map(Item::line)
                .findFirst()
                .orElseThrow(() -> new Refused("line.gone"));
    }

    /**
     * Closed for good.
     *
     * @param due what the customer owes in cash, rounded or not
     * @param tendered at least as much; where nothing is due, all of it is change
     */
    Ticket paidInCash(Money due, Money tendered) {
        Optional<Payment> payment =
                tendered.isPositive() ? Optional.of(Payment.cash(due, tendered)) : Optional.empty();
        return new Ticket(id, lines(), payment.stream().toList());
    }

    /** Closed for good, all of it charged to a card: to the cent, only cash is rounded. */
    Ticket paidByCard() {
        return new Ticket(id, lines(), List.of(Payment.card(total())));
    }
}
