package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.web.TypedQuantity;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * One customer after the other: what lies in the basket, the steps back, the money on the counter.
 * Its life: begun empty, it goes forward and back step by step until it is paid, and the next one
 * begins. Not safe for several threads.
 */
final class Purchase {

    static final int STEPS_BACK = 10;

    private final Deque<Basket> before = new ArrayDeque<>();
    private Basket basket;
    private Money received = Money.ZERO;
    private long chosen;
    private long version;
    private boolean held;

    /**
     * @param version to count from; another one each time a till starts, so that a page which was
     *     open before is never up to date by chance
     */
    Purchase(Basket basket, long version) {
        this.basket = basket;
        this.version = version;
    }

    Basket basket() {
        return basket;
    }

    /** Laid on the counter so far; more than due only where goods were taken away since. */
    Money received() {
        return received;
    }

    /** The number of the line a quantity would change, 0 for none. */
    long chosen() {
        return chosen;
    }

    /** Grows whenever goods or money on the counter change, and when goods were meant in vain. */
    long version() {
        return version;
    }

    boolean isOf(TicketId ticket) {
        return basket.id().equals(ticket);
    }

    boolean isUndoable() {
        return !held && (received.isPositive() || !before.isEmpty());
    }

    /**
     * @throws Refused {@value Seen#STALE} when the counter has changed since
     */
    void require(Seen seen) {
        if (!isAsIn(seen)) {
            throw new Refused(Seen.STALE);
        }
    }

    boolean isAsIn(Seen seen) {
        return isOf(seen.ticket()) && version == seen.version();
    }

    /**
     * While a card is asked for it nothing of it changes; a page that is open is not up to date.
     */
    void hold(boolean on) {
        held = on;
        version++;
    }

    /**
     * @throws Refused {@code card.busy} while a card is asked for it
     */
    void requireLoose() {
        if (held) {
            throw new Refused("card.busy");
        }
    }

    /**
     * What more goods can be added to.
     *
     * @throws Refused {@code card.busy}, {@code due.fixed}, {@code table.fixed}
     */
    Basket free() {
        requireLoose();
        basket.requireFree();
        return basket;
    }

    void add(Picked picked) {
        step(basket.with(picked));
        chosen = 0;
    }

    /** Other goods, or the same in another way. */
    void change(Basket next) {
        step(next);
        chosen = 0;
    }

    /** Marks a line for a quantity to come; the same line again unmarks it. */
    void choose(long line) {
        basket.line(line);
        chosen = chosen == line ? 0 : line;
    }

    /**
     * @throws Refused {@code line.gone}, {@code line.weighed}, {@code quantity.absurd} …
     */
    void quantity(long line, String keyed) {
        Unit unit = basket.line(line).quantity().unit();
        step(basket.withQuantity(line, TypedQuantity.of(keyed, unit)));
        chosen = 0;
    }

    /** One piece more. */
    void more(long line) {
        step(basket.more(line));
    }

    /** One piece less; the last one takes the line away. */
    void less(long line) {
        step(basket.less(line));
        chosen = 0;
    }

    void remove(long line) {
        step(basket.without(line));
        chosen = 0;
    }

    /** One step forward, with a way back; money stays on the counter as long as goods do. */
    private void step(Basket next) {
        requireLoose();
        before.push(basket);
        if (before.size() > STEPS_BACK) {
            before.removeLast();
        }
        become(next);
    }

    private void become(Basket next) {
        basket = next;
        received = next.isEmpty() ? Money.ZERO : received;
        version++;
    }

    /** Gives the money back, where there is some; else goes one step back. */
    void undo() {
        requireLoose();
        if (!isUndoable()) {
            throw new Refused("undo.nothing");
        }
        if (received.isPositive()) {
            receive(Money.ZERO);
        } else {
            become(before.pop().after(basket));
            chosen = 0;
        }
    }

    /** An article was meant and did not come: whoever pays now has not seen that yet. */
    void miss() {
        version++;
    }

    void receive(Money sum) {
        requireLoose();
        received = sum;
        version++;
    }

    /** Takes up what was on the counter when the till stopped; undo takes it away step by step. */
    void takeUp(Basket kept, Money laid) {
        step(kept);
        receive(laid);
    }

    /** The next customer: no step leads back behind this. */
    void begin(Basket fresh) {
        before.clear();
        chosen = 0;
        held = false;
        become(fresh);
    }
}
