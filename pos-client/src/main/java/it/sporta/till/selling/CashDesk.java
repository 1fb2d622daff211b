package it.sporta.till.selling;

import it.sporta.hardware.scanner.Scan;
import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.cash.Shifts;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.devices.Weigher;
import it.sporta.till.journal.JournalFailed;
import it.sporta.till.people.PinPad;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;

/**
 * What the cashier's hands do: scan, tap, weigh, count, undo, take money. One counter, one basket;
 * fingers and scanner may come at the same moment and are served one after the other. A key pressed
 * on a page that is not up to date does nothing.
 */
public final class CashDesk {

    /** Nobody hands over so much more than is due. */
    private static final Money MOST_CHANGE = Money.euro(500);

    private final Duty duty;
    private final Shelf shelf;
    private final Checkout checkout;
    private final Draft draft;
    private final UuidV7 ids;
    private final Purchase purchase;
    private final News news;
    private final JustNow justNow;
    private final PaperDesk papers;

    /** Takes up the counter as it was left. */
    public CashDesk(
            LocalCatalogue catalogue,
            PinPad people,
            Shifts shifts,
            Optional<Weigher> weigher,
            Checkout checkout,
            Draft draft,
            UuidV7 ids) {
        this.duty = new Duty(catalogue, people, shifts);
        this.checkout = checkout;
        this.draft = draft;
        this.ids = ids;
        Basket fresh = fresh();
        long moment = fresh.id().value().getMostSignificantBits() >>> 16;
        this.purchase = new Purchase(fresh, moment);
        this.news = new News(moment);
        this.justNow = new JustNow(duty, news);
        this.shelf = new Shelf(catalogue, weigher, news);
        Optional<Sale> last = checkout.lastSale();
        draft.read().filter(kept -> !checkout.hasSold(kept.basket().id())).ifPresent(this::takeUp);
        if (draft.isUnreadable()) {
            news.say(Optional.of(Notices.draftUnreadable()));
        }
        last.ifPresent(sale -> shelf.remember(sale.ticket().lines()));
        this.papers = new PaperDesk(duty, checkout, news);
        if (news.notice().isEmpty()) {
            news.say(last.flatMap(papers::doubt));
        }
    }

    private void takeUp(Kept kept) {
        purchase.takeUp(shelf.remembered(kept.basket()), kept.received());
        news.say(Optional.of(Notices.taken(kept.received())));
    }

    private Basket fresh() {
        return Basket.empty(checkout.begin(new TicketId(ids.next())));
    }

    /** Called after each change, on the thread that made it; must be quick. */
    public void onChange(Runnable listener) {
        news.onChange(listener);
    }

    public synchronized DeskState state() {
        return new DeskState(
                news.revision(),
                purchase.version(),
                purchase.basket(),
                duty.due(purchase.basket().total()),
                purchase.received(),
                justNow.sold(),
                justNow.leaving(),
                justNow.seller(),
                news.notice().filter(duty::stands),
                news.isWeighing(),
                purchase.chosen(),
                purchase.isUndoable());
    }

    /** From the scanner's own thread: what goes wrong is said on the screen. */
    public void scanned(Scan scan) {
        try {
            scan(scan.text());
        } catch (Refused refused) {
            missed(refused);
        } catch (JournalFailed e) {
            news.tell(Notices.cannotSave());
        }
    }

    /**
     * @throws Refused {@code scan.unreadable} with the text, {@code scan.unknown} with the code
     */
    public void scan(String text) {
        TicketId customer = customer();
        Terms terms = duty.terms();
        duty.touch();
        put(customer, shelf.scanned(text, terms));
    }

    /**
     * @param keyed a quantity typed before the tap; empty means one piece, or what the scale says.
     *     A scale that has weighed is believed, not what was typed, and that is said.
     * @throws Refused {@code press.stale} when the purchase was paid while the scale was weighing
     */
    public void tap(ProductId id, String keyed) {
        String typed = keyed.strip();
        TicketId customer = customer();
        Picked picked = shelf.tapped(id, typed, duty.terms());
        put(customer, picked);
        if (!typed.isEmpty() && picked.reading().isPresent()) {
            news.tell(Notices.scaleCounts(typed));
        }
    }

    ProductId found(String words) {
        return shelf.found(words);
    }

    private synchronized TicketId customer() {
        return purchase.basket().id();
    }

    private synchronized void put(TicketId customer, Picked picked) {
        try {
            requireOf(customer);
            step(() -> purchase.add(picked));
        } catch (Refused refused) {
            shelf.putBack(picked);
            throw refused;
        }
    }

    /**
     * @throws Refused {@code press.stale} when another customer's turn has come
     */
    synchronized void requireOf(TicketId customer) {
        if (!purchase.isOf(customer)) {
            throw new Refused(Seen.STALE);
        }
    }

    /** An article was meant and did not come: money pressed before this was seen is not taken. */
    synchronized void missed(Refused why) {
        purchase.miss();
        justNow.missed(why);
    }

    /** A press came too late for its page. */
    synchronized void overtaken(Refused stale, String ticket) {
        justNow.overtaken(stale, ticket);
    }

    /** Touching an article ends the last customer's change, and what was said about him. */
    private void step(Runnable act) {
        Basket before = purchase.basket();
        Money laid = purchase.received();
        act.run();
        justNow.touched(purchase.basket());
        shelf.moved(before, purchase.basket());
        news.say(Optional.empty());
        changed(laid);
    }

    /** A change of goods may be lost with the last second before a cut, one of money may not. */
    private void changed(Money laidBefore) {
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

    /** Marks a line for a quantity to come; the same line again unmarks it. */
    synchronized void choose(Seen seen, long line) {
        purchase.require(seen);
        purchase.choose(line);
        news.ring();
    }

    /**
     * Does something to the lines, for a page that showed them as they are.
     *
     * @throws Refused {@code press.stale}, and all that {@link Purchase} says
     */
    synchronized void change(Seen seen, Consumer<Purchase> how) {
        purchase.require(seen);
        step(() -> how.accept(purchase));
    }

    synchronized void undo(Seen seen) {
        purchase.require(seen);
        Money laid = purchase.received();
        if (laid.isPositive()) {
            purchase.undo();
            changed(laid);
        } else {
            step(purchase::undo);
        }
    }

    /**
     * Takes money only from a page that showed the counter as it stands.
     *
     * @throws Refused {@code basket.changed} when goods or money came since, or goods did not
     */
    synchronized void whileSeen(Seen seen, Runnable pay) {
        if (purchase.isOf(seen.ticket()) && !purchase.isAsIn(seen)) {
            throw new Refused(Seen.CHANGED);
        }
        pay.run();
    }

    /** Money on the counter. Enough of it pays. */
    public synchronized void receive(TicketId ticket, Money more) {
        take(ticket, (laid, due) -> laid.plus(more));
    }

    /** Exactly what is due, or what is still missing; what was laid down beyond it is change. */
    public synchronized void payExactly(TicketId ticket) {
        take(ticket, (laid, due) -> laid.compareTo(due) > 0 ? laid : due);
    }

    /** What is paid already is not paid again. */
    private void take(TicketId ticket, BinaryOperator<Money> counted) {
        if (justNow.isSold(ticket)) {
            return;
        }
        Terms terms = payable(ticket);
        Money laid = purchase.received();
        Money due = terms.due(purchase.basket().total());
        Money now = counted.apply(laid, due);
        if (now.compareTo(due) >= 0) {
            settle(now, terms);
        } else {
            purchase.receive(now);
            changed(laid);
        }
    }

    private Terms payable(TicketId ticket) {
        Terms terms = duty.terms();
        if (purchase.basket().isEmpty()) {
            throw new Refused("basket.empty");
        }
        if (!purchase.isOf(ticket)) {
            throw new Refused(Seen.CHANGED);
        }
        return terms;
    }

    private void settle(Money tendered, Terms terms) {
        Basket basket = purchase.basket();
        if (tendered.minus(terms.due(basket.total())).compareTo(MOST_CHANGE) > 0) {
            throw new Refused("cash.absurd");
        }
        news.say(Optional.empty()); // before: a quick printer may have news already after
        Sale sale = checkout.pay(basket, tendered, terms);
        purchase.begin(fresh());
        justNow.sold(sale);
        draft.keep(new Kept(purchase.basket(), Money.ZERO));
        news.ring();
    }

    /** Where papers are asked for, and the drawer. */
    PaperDesk papers() {
        return papers;
    }

    /** Whether something lies on the counter that is not paid. */
    public synchronized boolean isBusy() {
        return !purchase.basket().isEmpty();
    }
}
