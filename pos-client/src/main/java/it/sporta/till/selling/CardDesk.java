package it.sporta.till.selling;

import it.sporta.hardware.payment.CardTerminal;
import it.sporta.hardware.payment.Outcome;
import it.sporta.hardware.payment.Outcome.Doubt;
import it.sporta.hardware.payment.Pending;
import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.till.devices.PaymentTerminal;
import it.sporta.till.devices.Seat;
import it.sporta.till.disk.KeptList;
import it.sporta.till.selling.CardState.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Payment by card: one at a time, for exactly what lies on the counter, which stays as it is
 * meanwhile. Only what the terminal says was paid becomes a sale by itself; where nobody knows, the
 * terminal is asked again when a person wants it, or a person who has looked decides. Nothing is
 * charged a second time by itself.
 *
 * <p>Before the first byte leaves for the terminal, the payment and its goods are on disk; a till
 * that was cut off begins with them, in doubt. The terminal is spoken to on a thread of its own.
 */
public final class CardDesk implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(CardDesk.class.getName());

    private final Tender tender;
    private final Purchase purchase;
    private final News news;
    private final Consumer<Runnable> alone;
    private final Consumer<Sale> sold;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(CardDesk::thread);
    private volatile Seat<PaymentTerminal> terminal = Seat.empty();
    private volatile Clock clock;
    private Optional<KeptList<CardNote>> kept = Optional.empty();
    private volatile Basket asked;
    private volatile Optional<CardNote> note = Optional.empty();
    private volatile Optional<CardState> state = Optional.empty();

    /**
     * @param alone runs something while nobody else changes the counter
     * @param sold begins the next customer's turn
     */
    CardDesk(
            Tender tender,
            Purchase purchase,
            News news,
            Consumer<Runnable> alone,
            Consumer<Sale> sold) {
        this.tender = tender;
        this.purchase = purchase;
        this.news = news;
        this.alone = alone;
        this.sold = sold;
    }

    private static Thread thread(Runnable run) {
        Thread thread = new Thread(run, "card");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * Attaches a terminal, and takes up the payment that was going on when the till stopped.
     *
     * @param home the till's data folder
     * @param device where the terminal belongs, be one there or not
     */
    public void attach(Path home, Seat<PaymentTerminal> device, Clock clock) throws IOException {
        KeptList<CardNote> list = new KeptList<>(home, "card", CardNote.SHAPE);
        alone.accept(
                () -> {
                    kept = Optional.of(list);
                    terminal = device;
                    this.clock = clock;
                    list.read().stream().findFirst().ifPresent(this::takeUp);
                });
    }

    private void takeUp(CardNote left) {
        if (tender.hasSold(left.basket().id())) {
            forget();
            return;
        }
        note = Optional.of(left);
        if (!purchase.isOf(left.basket().id())) {
            purchase.takeUp(left.basket(), Money.ZERO);
        }
        news.say(Optional.empty());
        purchase.hold(true);
        doubt("RESTART");
    }

    /** Whether there is a terminal at all. */
    boolean isAttached() {
        return terminal.isTaken();
    }

    /** The payment that is not over. */
    Optional<CardState> state() {
        return state;
    }

    // ---- what the cashier presses

    /**
     * Asks the customer for a card, for all of what the page showed.
     *
     * @throws Refused {@code card.none}, {@code basket.changed}, {@code card.cash} while money lies
     *     on the counter, {@code card.amount}, and what {@link Tender} says
     */
    void pay(Seen seen) {
        alone.accept(() -> begin(seen));
    }

    private void begin(Seen seen) {
        if (!terminal.isTaken()) {
            throw new Refused("card.none");
        }
        if (!purchase.isAsIn(seen)) {
            throw new Refused(Seen.CHANGED);
        }
        Terms terms = tender.byCard(seen.ticket());
        Basket basket = purchase.basket();
        Money due = basket.total();
        if (purchase.received().isPositive()) {
            throw new Refused("card.cash");
        }
        if (!due.isPositive() || due.cents() > CardTerminal.MOST_CENTS) {
            throw new Refused("card.amount");
        }
        asked = basket;
        news.say(Optional.empty());
        purchase.hold(true);
        become(new CardState(Phase.PAYING, due, ""));
        String sale = basket.id().toString();
        talk(
                basket,
                terms,
                device -> device.pay(sale, due.cents(), new CardEyes(due, this::become)));
    }

    /** On the terminal's thread: when it returns, a cut is survived. */
    private void remember(Pending pending) throws IOException {
        CardNote fresh = new CardNote(pending, asked);
        if (!kept.orElseThrow().keep(List.of(fresh))) {
            throw new IOException("the disk does not take it");
        }
        note = Optional.of(fresh);
    }

    /**
     * Asks the terminal what became of a payment in doubt; nothing is charged by that.
     *
     * @throws Refused {@code press.stale} when there is none any more
     */
    void ask(Seen seen) {
        alone.accept(
                () -> {
                    CardNote doubtful = doubtful(seen);
                    Terms terms = tender.terms();
                    Money amount = Money.cents(doubtful.pending().cents());
                    become(new CardState(Phase.ASKING, amount, ""));
                    talk(
                            doubtful.basket(),
                            terms,
                            device -> device.whatBecameOf(doubtful.pending()));
                });
    }

    /**
     * A person has looked at the terminal, or at its slip.
     *
     * @param charged whether the card was charged: then it is a sale
     * @throws Refused {@code press.stale} when there is no doubt any more
     */
    void decide(Seen seen, boolean charged) {
        alone.accept(
                () -> {
                    CardNote doubtful = doubtful(seen);
                    Terms terms = tender.terms();
                    LOG.log(
                            System.Logger.Level.INFO,
                            "a payment by card of {0} cents was decided by {1}: {2}",
                            doubtful.pending().cents(),
                            terms.operator().id(),
                            charged ? "charged" : "not charged");
                    if (charged) {
                        sell(doubtful.basket(), terms);
                    } else {
                        over(Notices.card("card.decided", ""));
                    }
                });
    }

    private CardNote doubtful(Seen seen) {
        if (!purchase.isAsIn(seen) || state.filter(CardState::isDoubt).isEmpty()) {
            throw new Refused(Seen.STALE);
        }
        return note.orElseThrow();
    }

    // ---- what the terminal says

    private void talk(Basket basket, Terms terms, Function<CardTerminal, Outcome> conversation) {
        thread.execute(
                () -> {
                    Optional<Outcome> outcome = outcome(conversation);
                    alone.accept(() -> heard(outcome, basket, terms));
                });
    }

    /** Nothing where there is no terminal any more, or something went wrong. */
    private Optional<Outcome> outcome(Function<CardTerminal, Outcome> conversation) {
        try {
            return terminal.use(
                    device -> device.map(d -> conversation.apply(d.with(this::remember, clock))));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a payment by card went wrong", e);
            return Optional.empty();
        }
    }

    private void heard(Optional<Outcome> told, Basket basket, Terms terms) {
        Outcome outcome = told.orElse(null);
        if (outcome instanceof Outcome.Paid) {
            sell(basket, terms);
        } else if (outcome instanceof Outcome.Refused refused) {
            over(Notices.card("card.refused", refused.result().reason()));
        } else if (outcome instanceof Outcome.NotDone || note.isEmpty()) {
            over(Notices.card("card.undone", ""));
        } else if (outcome instanceof Outcome.Unknown unknown) {
            doubt(unknown.doubt().name());
        } else {
            doubt(Doubt.UNREACHABLE.name());
        }
    }

    /** The card is charged: where that cannot be saved, the doubt stays until it can. */
    private void sell(Basket basket, Terms terms) {
        try {
            Sale sale = tender.paidByCard(basket, terms);
            state = Optional.empty();
            forget();
            sold.accept(sale);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a card was charged and nothing sold", e);
            doubt("UNSAVED");
        }
    }

    private void over(Notice said) {
        state = Optional.empty();
        forget();
        purchase.hold(false);
        news.tell(said);
    }

    private void doubt(String why) {
        Money amount = Money.cents(note.orElseThrow().pending().cents());
        become(new CardState(Phase.DOUBT, amount, why));
    }

    private void become(CardState now) {
        state = Optional.of(now);
        news.ring();
    }

    /** A note that stays is of a sale that is in the journal, or comes back as a doubt. */
    private void forget() {
        note = Optional.empty();
        kept.ifPresent(list -> list.keep(List.of()));
    }

    /** Hangs up: what was going on is found in doubt at the next start. */
    @Override
    public void close() {
        thread.shutdownNow();
        terminal.now().ifPresent(PaymentTerminal::close);
    }
}
