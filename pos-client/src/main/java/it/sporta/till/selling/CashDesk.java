package it.sporta.till.selling;

import it.sporta.hardware.scanner.Scan;
import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.feed.Due;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.cash.Shifts;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.devices.Weigher;
import it.sporta.till.journal.JournalFailed;
import it.sporta.till.people.PinPad;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

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
    private final PaperDesk papers;
    private final Claims claims;
    private volatile Optional<Bill.Keeper> tables = Optional.empty();
    private Optional<Sale> sold = Optional.empty();
    private Optional<Sale> leaving = Optional.empty();
    private Optional<Notice> miss = Optional.empty();

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
        this.shelf = new Shelf(catalogue, weigher);
        this.checkout = checkout;
        this.draft = draft;
        this.claims = new Claims(catalogue, checkout);
        this.ids = ids;
        Basket fresh = fresh();
        long moment = fresh.id().value().getMostSignificantBits() >>> 16;
        this.purchase = new Purchase(fresh, moment);
        this.news = new News(moment);
        Optional<Sale> last = checkout.lastSale();
        draft.read().filter(kept -> !checkout.hasSold(kept.id())).ifPresent(this::takeUp);
        last.ifPresent(sale -> shelf.remember(sale.ticket().lines()));
        this.papers = new PaperDesk(duty, checkout, news);
        if (news.notice().isEmpty()) {
            news.say(last.flatMap(papers::doubt));
        }
    }

    private void takeUp(Basket kept) {
        purchase.takeUp(shelf.remembered(kept));
        news.say(Optional.of(Notices.taken()));
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
                sold.filter(duty::isOfThisShift),
                leaving.filter(duty::isOfThisShift),
                news.notice(),
                purchase.chosen(),
                purchase.isUndoable(),
                duty.supplies(),
                duty.supply(purchase.basket().manner()));
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
        Basket before = free();
        Terms terms = duty.terms().of(before.manner());
        duty.touch();
        put(before, shelf.scanned(text, terms));
    }

    /**
     * @param keyed a quantity typed before the tap; empty means one piece, or what the scale says
     * @throws Refused {@code press.stale} when the purchase was paid while the scale was weighing
     */
    public void tap(ProductId id, String keyed) {
        Basket before = free();
        put(before, shelf.tapped(id, keyed.strip(), duty.terms().of(before.manner())));
    }

    /** Nobody waits for a scale where nothing can be added. */
    private synchronized Basket free() {
        purchase.basket().requireFree();
        return purchase.basket();
    }

    /** What was taxed for a basket comes into that one, leaving as it did then. */
    private synchronized void put(Basket before, Picked picked) {
        try {
            requireOf(before.id());
            if (!purchase.basket().manner().equals(before.manner())) {
                throw new Refused(Seen.STALE);
            }
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
        Notice said = Notices.refused(why);
        miss = Optional.of(said);
        news.tell(said);
    }

    /** A press came too late for its page; says so, unless something weightier is being said. */
    synchronized void overtaken(Refused stale, String ticket) {
        if (sold.filter(sale -> sale.ticket().id().toString().equals(ticket)).isPresent()) {
            news.tell(news.notice().orElseGet(() -> Notices.paid(sold.orElseThrow())));
        } else {
            news.tell(miss.filter(this::isSaid).orElseGet(() -> Notices.refused(stale)));
        }
    }

    private boolean isSaid(Notice said) {
        return news.notice().equals(Optional.of(said));
    }

    /** Touching an article ends the last customer's change, and what was said about him. */
    private void step(Runnable act) {
        Basket before = purchase.basket();
        Money laid = purchase.received();
        act.run();
        leaving = sold.or(() -> leaving).filter(sale -> purchase.basket().items().size() < 2);
        shelf.moved(before, purchase.basket());
        news.say(Optional.empty());
        settled(Optional.empty());
        sayWhatGoesBack(laid);
    }

    private void sayWhatGoesBack(Money laid) {
        if (laid.isPositive() && purchase.received().isZero()) {
            news.tell(Notices.giveBack(laid));
        }
    }

    private void settled(Optional<Sale> sale) {
        sold = sale;
        draft.keep(purchase.basket());
        news.ring();
    }

    /**
     * The goods leave in another way, each under its VAT of that way.
     *
     * @throws Refused {@code supply.none}, {@code product.no-vat} with the article, {@code
     *     due.fixed}
     */
    synchronized void leave(Seen seen, SupplyMode mode) {
        purchase.require(seen);
        Basket next = shelf.leaving(purchase.basket(), duty.terms().leaving(mode));
        step(() -> purchase.change(next));
    }

    /**
     * Takes up what was prepared, to be paid as it stands; again, it lies there already.
     *
     * @throws Refused {@code due.busy} while other goods lie on the counter, {@code due.paid},
     *     {@code due.gone}
     */
    synchronized void claim(UUID due) {
        duty.terms();
        Basket next = claims.basket(due);
        if (purchase.isOf(next.id())) {
            return;
        }
        if (!purchase.basket().isEmpty()) {
            throw new Refused("due.busy");
        }
        step(() -> purchase.change(next));
    }

    /** Who keeps the tables of this till. */
    public void tables(Bill.Keeper keeper) {
        tables = Optional.of(keeper);
    }

    /**
     * Lays a table's bill on the counter, to be paid as it stands; again, it lies there already,
     * with what came since.
     *
     * @throws Refused {@code due.busy} while other goods lie there, {@code supply.none} where
     *     nobody is served
     */
    public synchronized void bill(Bill bill) {
        duty.terms().leaving(SupplyMode.SERVED);
        Basket next = bill.basket();
        if (!purchase.basket().isEmpty() && !purchase.isOf(next.id())) {
            throw new Refused("due.busy");
        }
        if (!purchase.basket().equals(next)) {
            step(() -> purchase.change(next));
        }
    }

    /** What was prepared and waits to be paid. */
    List<Due> dues(String words) {
        return claims.open(words);
    }

    /** Marks a line for a quantity to come; the same line again unmarks it. */
    synchronized void choose(Seen seen, long line) {
        purchase.require(seen);
        purchase.choose(line);
        news.ring();
    }

    /**
     * @throws Refused {@code press.stale}, {@code line.gone}, {@code line.weighed}, {@code
     *     quantity.absurd} …
     */
    synchronized void quantity(Seen seen, long line, String keyed) {
        purchase.require(seen);
        step(() -> purchase.quantity(line, keyed));
    }

    /** One piece more. */
    synchronized void more(Seen seen, long line) {
        purchase.require(seen);
        step(() -> purchase.more(line));
    }

    /** One piece less; the last one takes the line away. */
    synchronized void less(Seen seen, long line) {
        purchase.require(seen);
        step(() -> purchase.less(line));
    }

    synchronized void remove(Seen seen, long line) {
        purchase.require(seen);
        step(() -> purchase.remove(line));
    }

    synchronized void undo(Seen seen) {
        purchase.require(seen);
        if (purchase.received().isPositive()) {
            Money laid = purchase.received();
            purchase.undo();
            sayWhatGoesBack(laid);
        } else {
            step(purchase::undo);
        }
    }

    /** Money on the counter. Enough of it pays; what is paid already is not paid again. */
    public synchronized void receive(TicketId ticket, Money more) {
        if (isSold(ticket)) {
            return;
        }
        Terms terms = payable(ticket);
        Money now = purchase.received().plus(more);
        if (now.compareTo(terms.due(purchase.basket().total())) >= 0) {
            settle(now, terms);
        } else {
            purchase.receive(now);
            news.ring();
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

    /** Exactly what is due, or what is still missing; what was laid down beyond it is change. */
    public synchronized void payExactly(TicketId ticket) {
        if (!isSold(ticket)) {
            Terms terms = payable(ticket);
            Money due = terms.due(purchase.basket().total());
            Money laid = purchase.received();
            settle(laid.compareTo(due) > 0 ? laid : due, terms);
        }
    }

    private boolean isSold(TicketId ticket) {
        return sold.filter(sale -> sale.ticket().id().equals(ticket)).isPresent();
    }

    private Terms payable(TicketId ticket) {
        Terms terms = duty.terms();
        if (purchase.basket().isEmpty()) {
            throw new Refused("basket.empty");
        }
        if (!purchase.isOf(ticket)) {
            throw new Refused(Seen.CHANGED);
        }
        claims.requireOpen(purchase.basket());
        return terms;
    }

    private void settle(Money tendered, Terms terms) {
        Basket basket = purchase.basket();
        if (tendered.minus(terms.due(basket.total())).compareTo(MOST_CHANGE) > 0) {
            throw new Refused("cash.absurd");
        }
        news.say(Optional.empty()); // before: a quick printer may have news already after
        Sale sale = pay(basket, () -> checkout.pay(basket, tendered, terms));
        purchase.begin(fresh());
        leaving = Optional.empty();
        settled(Optional.of(sale));
    }

    private Sale pay(Basket basket, Supplier<Sale> pay) {
        return basket.manner().table().isEmpty()
                ? pay.get()
                : tables.orElseThrow(() -> new Refused("table.gone"))
                        .whileItStands(Bill.of(basket), pay);
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
