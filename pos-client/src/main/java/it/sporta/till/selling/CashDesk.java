package it.sporta.till.selling;

import it.sporta.hardware.scanner.Scan;
import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.journal.Fact.PaperOutcome;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.cash.Shifts;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.devices.Weigher;
import it.sporta.till.journal.JournalFailed;
import it.sporta.till.people.PinPad;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * What the cashier's hands do: scan, tap, weigh, count, undo, take money. One counter, one basket;
 * fingers and scanner may come at the same moment and are served one after the other.
 */
public final class CashDesk {

    static final int STEPS_BACK = 10;

    /** Nobody hands over so much more than is due. */
    private static final Money MOST_CHANGE = Money.euro(500);

    private final LocalCatalogue catalogue;
    private final PinPad people;
    private final Shifts shifts;
    private final Shelf shelf;
    private final Checkout checkout;
    private final Draft draft;
    private final UuidV7 ids;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private final Deque<Basket> before = new ArrayDeque<>();
    private Basket basket;
    private Money received = Money.ZERO;
    private int chosen = -1;
    private Optional<Sale> sold = Optional.empty();
    private Optional<Notice> notice = Optional.empty();
    private long revision = 1;

    /** Takes up the counter as it was left. */
    public CashDesk(
            LocalCatalogue catalogue,
            PinPad people,
            Shifts shifts,
            Optional<Weigher> weigher,
            Checkout checkout,
            Draft draft,
            UuidV7 ids) {
        this.catalogue = catalogue;
        this.people = people;
        this.shifts = shifts;
        this.shelf = new Shelf(catalogue, weigher);
        this.checkout = checkout;
        this.draft = draft;
        this.ids = ids;
        this.basket = fresh();
        Optional<Sale> last = checkout.lastSale();
        draft.read().filter(kept -> !checkout.hasSold(kept.id())).ifPresent(this::takeUp);
        last.ifPresent(this::askAboutPaper);
        checkout.onPaper(this::paper);
    }

    private void takeUp(Basket kept) {
        before.push(basket); // so that undo takes it away again
        basket = kept;
        notice = Optional.of(Notices.taken());
    }

    private void askAboutPaper(Sale sale) {
        notice = Notices.afterRestart(sale, checkout.paperOf(sale)).or(() -> notice);
    }

    private Basket fresh() {
        return Basket.empty(new TicketId(ids.next()));
    }

    private static boolean isOf(Sale sale, TicketId ticket) {
        return sale.ticket().id().equals(ticket);
    }

    /** Called after each change, on the thread that made it; must be quick. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    public synchronized DeskState state() {
        Money due =
                catalogue
                        .settings()
                        .filter(Feed.Settings::cashRounding)
                        .map(settings -> basket.total().roundedToFiveCents())
                        .orElse(basket.total());
        return new DeskState(
                revision, basket, due, received, sold, notice, chosen, !before.isEmpty());
    }

    /** From the scanner's own thread: what goes wrong is said on the screen. */
    public void scanned(Scan scan) {
        try {
            scan(scan.text());
        } catch (Refused refused) {
            tell(Notices.refused(refused));
        } catch (JournalFailed e) {
            tell(Notices.cannotSave());
        }
    }

    /**
     * @throws Refused {@code scan.unreadable} with the text, {@code scan.unknown} with the code
     */
    public void scan(String text) {
        Terms terms = terms();
        people.touch();
        put(shelf.scanned(text, terms));
    }

    /**
     * @param keyed a quantity typed before the tap; empty means one piece, or what the scale says
     */
    public void tap(ProductId id, String keyed) {
        put(shelf.tapped(id, keyed.strip(), terms()));
    }

    private synchronized void put(Line line) {
        step(basket.with(line));
        chosen = -1;
    }

    /** One step forward, with a way back; touching an article ends the last customer's change. */
    private void step(Basket next) {
        before.push(basket);
        if (before.size() > STEPS_BACK) {
            before.removeLast();
        }
        basket = next;
        received = Money.ZERO;
        changed();
    }

    private void changed() {
        sold = Optional.empty();
        notice = Optional.empty();
        draft.keep(basket);
        announce();
    }

    private void announce() {
        revision++;
        listeners.forEach(Runnable::run);
    }

    /** Marks a line for a quantity to come; the same line again unmarks it. */
    public synchronized void choose(int line) {
        basket.line(line);
        chosen = chosen == line ? -1 : line;
        announce();
    }

    /**
     * @throws Refused {@code line.gone}, {@code line.weighed}, {@code quantity.absurd} …
     */
    public synchronized void quantity(int line, String keyed) {
        Unit unit = basket.line(line).quantity().unit();
        step(basket.withQuantity(line, Pricing.quantity(keyed, unit)));
        chosen = -1;
    }

    /** One piece more. */
    public synchronized void more(int line) {
        step(basket.more(line));
    }

    /** One piece less; the last one takes the line away. */
    public synchronized void less(int line) {
        step(basket.less(line));
        chosen = -1;
    }

    public synchronized void remove(int line) {
        step(basket.without(line));
        chosen = -1;
    }

    public synchronized void undo() {
        if (received.isPositive()) {
            received = Money.ZERO;
            announce();
            return;
        }
        if (before.isEmpty()) {
            throw new Refused("undo.nothing");
        }
        basket = before.pop();
        chosen = -1;
        shelf.putBack();
        changed();
    }

    /**
     * Money on the counter. Enough of it pays.
     *
     * @param ticket the basket the presser saw
     * @param seen what had been received when he pressed: a second press of the same moment is none
     */
    public synchronized void receive(TicketId ticket, Money seen, Money more) {
        if (isSold(ticket) || !seen.equals(received)) {
            return;
        }
        Terms terms = payable(ticket);
        Money now = received.plus(more);
        if (now.compareTo(terms.due(basket.total())) >= 0) {
            settle(now, terms);
        } else {
            received = now;
            announce();
        }
    }

    /**
     * Takes money only for the amount that was on the screen when the key was pressed.
     *
     * @throws Refused {@code basket.changed} when this ticket has come to another amount since
     */
    public synchronized void whileDueIs(TicketId ticket, Money shown, Runnable pay) {
        if (basket.id().equals(ticket) && !state().due().equals(shown)) {
            throw new Refused("basket.changed");
        }
        pay.run();
    }

    /** Exactly what is due, or what is still missing. */
    public synchronized void payExactly(TicketId ticket) {
        if (!isSold(ticket)) {
            Terms terms = payable(ticket);
            settle(terms.due(basket.total()), terms);
        }
    }

    private boolean isSold(TicketId ticket) {
        return sold.filter(sale -> isOf(sale, ticket)).isPresent();
    }

    private Terms payable(TicketId ticket) {
        Terms terms = terms();
        if (basket.isEmpty()) {
            throw new Refused("basket.empty");
        }
        if (!basket.id().equals(ticket)) {
            throw new Refused("basket.changed");
        }
        return terms;
    }

    private void settle(Money tendered, Terms terms) {
        if (tendered.minus(terms.due(basket.total())).compareTo(MOST_CHANGE) > 0) {
            throw new Refused("cash.absurd");
        }
        Sale sale = checkout.pay(basket, tendered, terms);
        before.clear();
        basket = fresh();
        received = Money.ZERO;
        chosen = -1;
        changed();
        sold = Optional.of(sale);
    }

    /**
     * Prints the last sale's paper once more, marked as a copy unless surely none came out.
     *
     * @throws Refused {@code copy.none}, {@code copy.printer}
     */
    public synchronized void printAgain() {
        terms();
        Sale sale = checkout.lastSale().orElseThrow(() -> new Refused("copy.none"));
        if (!checkout.prints()) {
            throw new Refused("copy.printer");
        }
        boolean none = checkout.paperOf(sale).filter(PaperOutcome.REFUSED::equals).isPresent();
        notice = Optional.of(Notices.printing(sale));
        checkout.print(sale, !none);
        announce();
    }

    private synchronized void paper(Sale sale, PaperOutcome outcome) {
        boolean printing = notice.filter(Notices::isPrinting).isPresent();
        Optional<Notice> news = checkout.prints() ? Notices.paper(sale, outcome) : Optional.empty();
        if (news.isPresent() || printing) {
            notice = news;
            announce();
        }
    }

    private synchronized void tell(Notice news) {
        notice = Optional.of(news);
        announce();
    }

    /** Whether something lies on the counter that is not paid. */
    public synchronized boolean isBusy() {
        return !basket.isEmpty();
    }

    /**
     * @throws Refused {@code nobody}, {@code shift.none}, {@code shift.no-list}
     */
    private Terms terms() {
        return new Terms(
                people.current().orElseThrow(() -> new Refused("nobody")),
                shifts.current().orElseThrow(() -> new Refused("shift.none")),
                catalogue.settings().orElseThrow(() -> new Refused("shift.no-list")));
    }
}
