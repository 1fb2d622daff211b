package it.sporta.till.selling;

import it.sporta.hardware.payment.CardTerminal;
import it.sporta.hardware.payment.Mark;
import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.CardFact.Doubt;
import it.sporta.kernel.journal.CardFact.Ending;
import it.sporta.kernel.journal.CardFact.Word;
import it.sporta.kernel.money.Money;
import it.sporta.till.devices.PaymentTerminal;
import it.sporta.till.devices.Seat;
import it.sporta.till.selling.CardState.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;

/**
 * Payment by card: one at a time, for exactly what lies on the counter, which stays as it is
 * meanwhile, with its table. Only what the terminal says was paid becomes a sale by itself; where
 * nobody knows, the terminal is asked again when a person wants it, or a person who has looked
 * decides. Nothing is charged, and nothing given back, a second time by itself.
 *
 * <p>Whoever stands at the counter decides, cashier or coordinator: the customer waits, and the
 * terminal's slip lies there. How a doubt was settled is in the journal before anything follows
 * from it, for a coordinator to hold against the terminal.
 */
public final class CardDesk implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(CardDesk.class.getName());

    private final Tender tender;
    private final Purchase purchase;
    private final News news;
    private final Consumer<Runnable> alone;
    private final Consumer<Sale> sold;
    private final CardTalk talk = new CardTalk();
    private final CardStand stand;

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
        this.stand = new CardStand(purchase, news);
    }

    /**
     * Attaches a terminal, and takes up the payment that was going on when the till stopped; the
     * tables must be known by then.
     *
     * @param home the till's data folder
     * @param device where the terminal belongs, be one there or not
     */
    public void attach(Path home, Seat<PaymentTerminal> device, Clock clock) throws IOException {
        Optional<CardNote> left = talk.attach(home, device, clock);
        alone.accept(() -> left.ifPresent(this::takeUp));
    }

    private void takeUp(CardNote left) {
        if (tender.hasSold(left.basket().id())) {
            talk.forget();
            return;
        }
        if (!purchase.isOf(left.basket().id())) {
            purchase.takeUp(left.basket(), Money.ZERO);
        }
        news.say(Optional.empty());
        purchase.hold(true);
        tender.hold(left.basket());
        stand.stuck(left.isReversal() ? Phase.UNREVERSED : Phase.DOUBT, left, Doubt.RESTART);
    }

    /** Whether there is a terminal at all. */
    boolean isAttached() {
        return talk.isAttached();
    }

    /** Whether a payment is not over, be it in doubt. */
    public boolean isGoingOn() {
        return state().isPresent();
    }

    /** The payment that is not over. */
    Optional<CardState> state() {
        return stand.state();
    }

    /**
     * Asks the customer for a card, for all of what the page showed.
     *
     * @throws Refused {@code card.none}, {@code basket.changed}, {@code card.cash} while money lies
     *     on the counter, {@code card.amount}, {@code table.changed}, and what {@link Tender} says
     */
    void pay(Seen seen) {
        alone.accept(() -> begin(seen));
    }

    private void begin(Seen seen) {
        if (!talk.isAttached()) {
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
        if (!tender.hold(basket)) {
            tender.letGo(basket);
            throw new Refused(Bill.CHANGED);
        }
        news.say(Optional.empty());
        purchase.hold(true);
        CardEyes eyes = new CardEyes(Phase.PAYING, due, stand::become);
        stand.become(CardState.going(Phase.PAYING, due, ""));
        talk.pay(
                basket,
                device -> device.pay(basket.id().toString(), due.cents(), eyes),
                word -> alone.accept(() -> paid(word, basket, terms)));
    }

    /**
     * Asks the terminal what became of a payment in doubt, or of its reversal; nothing is charged
     * or given back by that.
     *
     * @throws Refused {@code press.stale} when there is no doubt any more
     */
    void ask(Seen seen) {
        alone.accept(
                () -> {
                    CardState doubt = stand.require(seen, state -> state.phase().isUnknown());
                    CardNote note = note();
                    Terms terms = tender.terms();
                    stand.become(CardState.going(Phase.ASKING, doubt.amount(), ""));
                    talk.again(note, word -> alone.accept(() -> found(word, doubt, terms)));
                });
    }

    /**
     * Has the terminal give back what it charged and nothing is sold for; the customer shows the
     * same card.
     *
     * @throws Refused {@code press.stale} when there is no such charge, or not any more
     */
    void reverse(Seen seen) {
        alone.accept(
                () -> {
                    CardState unsold = stand.require(seen, CardState::reversible);
                    CardNote note = note();
                    Terms terms = tender.terms();
                    Money amount = unsold.amount();
                    String sale = note.pending().sale();
                    Mark charged = stand.mark(note).orElseThrow();
                    CardEyes eyes = new CardEyes(Phase.REVERSING, amount, stand::become);
                    stand.become(CardState.going(Phase.REVERSING, amount, ""));
                    talk.reverse(
                            note.basket(),
                            charged,
                            device -> device.reverse(sale, amount.cents(), charged.stan(), eyes),
                            word -> alone.accept(() -> reversed(word, unsold, terms)));
                });
    }

    /**
     * A person has looked at the terminal, or at its slip.
     *
     * @param ending what the page offered: charged, then it is a sale, also where its bill has
     *     changed since; or not, or given back, then it is paid anew
     * @throws Refused {@code press.stale} when there is no doubt any more
     */
    void decide(Seen seen, Ending ending) {
        alone.accept(
                () -> {
                    CardState doubt =
                            stand.require(seen, state -> state.phase().answers().contains(ending));
                    Terms terms = tender.terms();
                    if (doubt.phase() == Phase.UNREVERSED && ending == Ending.CHARGED) {
                        stand.stuck(Phase.UNSOLD, note(), doubt.why().orElseThrow());
                    } else {
                        settle(doubt, ending, Word.PERSON, terms);
                    }
                });
    }

    private CardNote note() {
        return talk.note().orElseThrow();
    }

    private void paid(CardWord word, Basket basket, Terms terms) {
        switch (word.kind()) {
            case DONE -> {
                stand.charged(word.mark());
                sell(basket, terms, tender::paidByCard);
            }
            case REFUSED -> over(basket, Notices.card("card.refused", word.reason()));
            case UNDONE -> over(basket, Notices.card("card.undone", ""));
            case UNKNOWN -> stand.stuck(Phase.DOUBT, note(), word.doubt());
        }
    }

    private void found(CardWord word, CardState doubt, Terms terms) {
        if (doubt.phase() == Phase.UNREVERSED) {
            reversed(word, doubt, terms);
        } else if (word.kind() == CardWord.Kind.DONE) {
            stand.charged(word.mark());
            told(doubt, Ending.CHARGED, terms);
        } else if (word.kind() == CardWord.Kind.REFUSED) {
            told(doubt, Ending.NOT_CHARGED, terms);
        } else {
            stand.stuck(Phase.DOUBT, note(), word.doubt());
        }
    }

    private void reversed(CardWord word, CardState before, Terms terms) {
        switch (word.kind()) {
            case DONE -> told(before, Ending.REVERSED, terms);
            case REFUSED, UNDONE -> {
                stand.stuck(Phase.UNSOLD, note(), before.why().orElseThrow());
                news.tell(Notices.card("card.kept." + word.kind(), word.reason()));
            }
            case UNKNOWN -> stand.stuck(Phase.UNREVERSED, note(), word.doubt());
        }
    }

    /** The terminal has settled it; where that cannot be saved, the doubt stays. */
    private void told(CardState doubt, Ending ending, Terms terms) {
        try {
            settle(doubt, ending, Word.TERMINAL, terms);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "what became of a card cannot be saved", e);
            stand.become(doubt);
            news.tell(Notices.cannotSave());
        }
    }

    private void settle(CardState doubt, Ending ending, Word word, Terms terms) {
        Basket basket = note().basket();
        tender.settle(
                new CardEnd(basket.id(), doubt.amount(), doubt.why().orElseThrow(), ending, word),
                terms);
        boolean unsold = doubt.phase() == Phase.UNSOLD;
        switch (ending) {
            case CHARGED -> sell(basket, terms, unsold ? tender::asCharged : tender::paidByCard);
            case NOT_CHARGED -> over(basket, Notices.card("card.decided." + word, ""));
            case REVERSED -> over(basket, Notices.card("card.reversed", ""));
        }
    }

    /** The card is charged: where that cannot become a sale, a person must choose. */
    private void sell(Basket basket, Terms terms, BiFunction<Basket, Terms, Sale> how) {
        try {
            Sale sale = how.apply(basket, terms);
            end(basket);
            sold.accept(sale);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a card was charged and nothing sold", e);
            Doubt why = Bill.isChanged(e) ? Doubt.CHANGED : Doubt.UNSAVED;
            stand.stuck(Phase.UNSOLD, note(), why);
        }
    }

    private void over(Basket basket, Notice said) {
        end(basket);
        purchase.hold(false);
        news.tell(said);
    }

    private void end(Basket basket) {
        stand.end();
        talk.forget();
        tender.letGo(basket);
    }

    /** Hangs up: what was going on is found in doubt at the next start. */
    @Override
    public void close() {
        talk.close();
    }
}
