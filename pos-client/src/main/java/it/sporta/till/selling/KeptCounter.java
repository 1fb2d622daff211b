package it.sporta.till.selling;

import it.sporta.kernel.money.Money;
import java.util.Optional;

/**
 * What lies on the counter outlives the till: kept with each change, taken up at the next start.
 */
final class KeptCounter {

    private final Draft draft;
    private final Purchase purchase;
    private final News news;

    KeptCounter(Draft draft, Purchase purchase, News news) {
        this.draft = draft;
        this.purchase = purchase;
        this.news = news;
    }

    /** What lay there, unless it was sold before the till stopped. */
    void takeUp(Checkout checkout, Shelf shelf) {
        draft.read()
                .filter(left -> !checkout.hasSold(left.basket().id()))
                .ifPresent(left -> takeUp(left, shelf));
        if (draft.isUnreadable()) {
            news.say(Optional.of(Notices.draftUnreadable()));
        }
    }

    private void takeUp(Kept left, Shelf shelf) {
        purchase.takeUp(shelf.remembered(left.basket()), left.received());
        news.say(Optional.of(Notices.taken(left.received())));
    }

    /** The next customer's turn has come: nothing lies there. */
    void begun() {
        draft.keep(new Kept(purchase.basket(), Money.ZERO));
        news.ring();
    }

    /** A change of goods may be lost with the last second before a cut, one of money may not. */
    void changed(Money laidBefore) {
        Kept now = new Kept(purchase.basket(), purchase.received());
        if (now.received().equals(laidBefore)) {
            draft.keep(now);
        } else {
            draft.keepSurely(now);
        }
        if (laidBefore.isPositive() && now.received().isZero()) {
            news.tell(Notices.giveBack(laidBefore));
        } else {
            news.ring();
        }
    }
}
