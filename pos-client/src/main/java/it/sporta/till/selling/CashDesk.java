package it.sporta.till.selling;

import it.sporta.hardware.scanner.Scan;
import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.cash.Shifts;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.devices.Seat;
import it.sporta.till.devices.Weigher;
import it.sporta.till.journal.JournalFailed;
import it.sporta.till.people.PinPad;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * What the cashier's hands do: scan, tap, weigh, count, undo, take money. One counter, one basket;
 * fingers and scanner may come at the same moment and are served one after the other. A key pressed
 * on a page that is not up to date does nothing.
 */
public final class CashDesk {

    private final Duty duty;
    private final Shelf shelf;
    private final Checkout checkout;
    private final KeptCounter kept;
    private final UuidV7 ids;
    private final Purchase purchase;
    private final News news;
    private final JustNow justNow;
    private final PaperDesk papers;
    private final PreparedDesk prepared;
    private final Tender tender;
    private final CardDesk cards;

    /** Takes up the counter as it was left. */
    public CashDesk(
            LocalCatalogue catalogue,
            PinPad people,
            Shifts shifts,
            Seat<Weigher> weigher,
            Checkout checkout,
            Draft draft,
            UuidV7 ids) {
        this.duty = new Duty(catalogue, people, shifts);
        this.checkout = checkout;
        this.ids = ids;
        Basket fresh = fresh();
        long moment = fresh.id().value().getMostSignificantBits() >>> 16;
        this.purchase = new Purchase(fresh, moment);
        this.news = new News(moment);
        this.justNow = new JustNow(duty, news);
        this.shelf = new Shelf(catalogue, weigher, news);
        Optional<Sale> last = checkout.lastSale();
        this.kept = new KeptCounter(draft, purchase, news);
        kept.takeUp(checkout, shelf);
        last.ifPresent(sale -> shelf.remember(sale.ticket().lines()));
        weigher.onChange(another -> scaleChanged());
        this.papers = new PaperDesk(duty, checkout, news);
        this.prepared = new PreparedDesk(duty, new Claims(catalogue, checkout), this::lay);
        this.tender = new Tender(duty, purchase, prepared, checkout, news);
        this.cards = new CardDesk(tender, purchase, news, this::alone, this::sold);
        if (news.notice().isEmpty()) {
            news.say(last.flatMap(papers::doubt));
        }
    }

    private synchronized void scaleChanged() {
        shelf.changed(purchase.basket(), checkout.lastSale());
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
                purchase.isUndoable(),
                duty.supplies(),
                duty.supply(purchase.basket().manner()),
                cards.isAttached(),
                cards.state());
    }

    /** From the scanner's own thread: what goes wrong is said on the screen. */
    public void scanned(Scan scan) {
        try {
            scan(scan.symbology().orElse("") + scan.text());
        } catch (Refused refused) {
            missed(refused);
        } catch (JournalFailed e) {
            news.tell(Notices.cannotSave());
        }
    }

    /** The AIM identifier first, where the code has one. Refuses all {@link Shelf#scanned} does. */
    public void scan(String text) {
        Basket before = free();
        Terms terms = duty.terms().of(before.manner());
        duty.touch();
        Shelf.Scanned scanned = shelf.scanned(text, terms);
        put(before, scanned.picked());
        scanned.word().ifPresent(news::tell);
    }

    /**
     * @param keyed a quantity typed before the tap; empty means one piece, or what the scale says.
     *     A scale that has weighed is believed, not what was typed, and that is said.
     * @throws Refused {@code press.stale} when the purchase was paid while the scale was weighing
     */
    public void tap(ProductId id, String keyed) {
        String typed = keyed.strip();
        Basket before = free();
        Picked picked = shelf.tapped(id, typed, duty.terms().of(before.manner()));
        put(before, picked);
        if (!typed.isEmpty() && picked.reading().isPresent()) {
            news.tell(Notices.scaleCounts(typed));
        }
    }

    ProductId found(String words) {
        return shelf.found(words);
    }

    /** Nobody waits for a scale where nothing can be added. */
    private synchronized Basket free() {
        return purchase.free();
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

    /** Refuses with {@code press.stale} when another customer's turn has come. */
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
        kept.changed(laid);
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

    /** Goods that come as a whole lie on an empty counter; again, they lie there already. */
    private synchronized void lay(Supplier<Basket> prepared) {
        Basket next = prepared.get();
        if (!purchase.basket().isEmpty() && !purchase.isOf(next.id())) {
            throw new Refused("due.busy");
        }
        if (!purchase.basket().equals(next)) {
            step(() -> purchase.change(next));
            justNow.laid();
        }
    }

    /** Marks a line for a quantity to come; the same line again unmarks it. */
    synchronized void choose(Seen seen, long line) {
        purchase.require(seen);
        purchase.choose(line);
        news.ring();
    }

    /** For a page that showed the lines as they are; refuses {@code press.stale} and more. */
    synchronized void change(Seen seen, Consumer<Purchase> how) {
        purchase.require(seen);
        step(() -> how.accept(purchase));
    }

    synchronized void undo(Seen seen) {
        purchase.require(seen);
        Money laid = purchase.received();
        if (laid.isPositive()) {
            purchase.undo();
            kept.changed(laid);
        } else {
            step(purchase::undo);
        }
    }

    /** Takes money only from a page that showed the counter as it stands; refuses it else. */
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
        Money laid = purchase.received();
        tender.take(ticket, counted).ifPresentOrElse(this::sold, () -> kept.changed(laid));
    }

    private void sold(Sale sale) {
        purchase.begin(fresh());
        justNow.sold(sale);
        kept.begun();
    }

    private synchronized void alone(Runnable act) {
        act.run();
    }

    /** Where papers are asked for, and the drawer. */
    PaperDesk papers() {
        return papers;
    }

    /** Where cards are asked for. */
    public CardDesk cards() {
        return cards;
    }

    /** Where pickups, deposits and the bills of tables are taken up. */
    public PreparedDesk prepared() {
        return prepared;
    }

    /** Whether something lies on the counter that is not paid. */
    public synchronized boolean isBusy() {
        return !purchase.basket().isEmpty();
    }
}
