package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.TicketId;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BinaryOperator;

/** Takes money until it is enough, then makes the sale. Not safe for several threads. */
final class Tender {

    /** Nobody hands over so much more than is due. */
    private static final Money MOST_CHANGE = Money.euro(500);

    private final Duty duty;
    private final Purchase purchase;
    private final PreparedDesk prepared;
    private final Checkout checkout;
    private final News news;

    Tender(Duty duty, Purchase purchase, PreparedDesk prepared, Checkout checkout, News news) {
        this.duty = duty;
        this.purchase = purchase;
        this.prepared = prepared;
        this.checkout = checkout;
        this.news = news;
    }

    /**
     * @param counted what lies on the counter afterwards, from what lay there and what is due
     * @return empty while some is missing
     * @throws Refused {@code basket.empty}, {@code basket.changed} when another customer's turn has
     *     come, {@code cash.absurd}, and all that {@link PreparedDesk} says
     */
    Optional<Sale> take(TicketId ticket, BinaryOperator<Money> counted) {
        Terms terms = duty.terms();
        requirePayable(ticket, terms);
        Money due = terms.due(purchase.basket().total());
        Money now = counted.apply(purchase.received(), due);
        if (now.compareTo(due) >= 0) {
            return Optional.of(paid(now, due, terms));
        }
        purchase.receive(now);
        return Optional.empty();
    }

    /**
     * Who may take a card for all of it, under what; nothing is taken yet.
     *
     * @throws Refused as {@link #take}
     */
    Terms byCard(TicketId ticket) {
        Terms terms = duty.terms();
        requirePayable(ticket, terms);
        return terms;
    }

    Terms terms() {
        return duty.terms();
    }

    /** The card was charged. */
    Sale paidByCard(Basket basket, Terms terms) {
        news.say(Optional.empty());
        return prepared.pay(basket, () -> checkout.payByCard(basket, terms));
    }

    /** The same of what has changed since it was charged. */
    Sale asCharged(Basket basket, Terms terms) {
        news.say(Optional.empty());
        UUID operator = terms.operator().id();
        return prepared.asCharged(basket, operator, () -> checkout.payByCard(basket, terms));
    }

    /** Says in the journal how a card's payment ended that was in doubt, or not sold. */
    void settle(CardEnd end, Terms terms) {
        checkout.settle(end, terms);
    }

    /** While a card is charged for it nothing of it changes; see {@link PreparedDesk#hold}. */
    boolean hold(Basket basket) {
        return prepared.hold(basket);
    }

    void letGo(Basket basket) {
        prepared.letGo(basket);
    }

    boolean hasSold(TicketId ticket) {
        return checkout.hasSold(ticket);
    }

    private void requirePayable(TicketId ticket, Terms terms) {
        if (purchase.basket().isEmpty()) {
            throw new Refused("basket.empty");
        }
        if (!purchase.isOf(ticket)) {
            throw new Refused(Seen.CHANGED);
        }
        purchase.requireLoose();
        prepared.requireOpen(purchase.basket());
        checkout.requireReady(purchase.basket().manner(), terms);
    }

    private Sale paid(Money tendered, Money due, Terms terms) {
        if (tendered.minus(due).compareTo(MOST_CHANGE) > 0) {
            throw new Refused("cash.absurd");
        }
        news.say(Optional.empty()); // before: a quick printer may have news already after
        Basket basket = purchase.basket();
        return prepared.pay(basket, () -> checkout.pay(basket, tendered, terms));
    }
}
