package it.sporta.till.selling;

import it.sporta.hardware.payment.Mark;
import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.CardFact.Doubt;
import it.sporta.kernel.money.Money;
import it.sporta.till.selling.CardState.Phase;
import java.util.Optional;
import java.util.function.Predicate;

/** How far a payment by card is, as the counter shows it. */
final class CardStand {

    private final Purchase purchase;
    private final News news;
    private volatile Optional<CardState> state = Optional.empty();
    private Optional<Mark> charged = Optional.empty();

    CardStand(Purchase purchase, News news) {
        this.purchase = purchase;
        this.news = news;
    }

    /** The payment that is not over. */
    Optional<CardState> state() {
        return state;
    }

    /**
     * @throws Refused {@code press.stale} when it stands otherwise, or the page was old
     */
    CardState require(Seen seen, Predicate<CardState> as) {
        return state.filter(as)
                .filter(now -> purchase.isAsIn(seen))
                .orElseThrow(() -> new Refused(Seen.STALE));
    }

    void become(CardState now) {
        state = Optional.of(now);
        news.ring();
    }

    /** From now on a person has the word. */
    void stuck(Phase phase, CardNote note, Doubt why) {
        Money amount = Money.cents(note.pending().cents());
        boolean reversible = phase == Phase.UNSOLD && mark(note).isPresent();
        become(CardState.stuck(phase, amount, why, reversible));
    }

    /** The terminal says under which mark it was charged. */
    void charged(Optional<Mark> mark) {
        charged = mark;
    }

    /** Of the charge: known until the till stops, and again where its reversal was begun. */
    Optional<Mark> mark(CardNote note) {
        return charged.or(note::charged).filter(mark -> !mark.stan().matches("[0 ]*"));
    }

    void end() {
        state = Optional.empty();
        charged = Optional.empty();
    }
}
