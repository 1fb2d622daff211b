package it.sporta.till.selling;

import it.sporta.hardware.payment.CardTerminal;
import it.sporta.hardware.payment.Mark;
import it.sporta.hardware.payment.Outcome;
import it.sporta.hardware.payment.Pending;
import it.sporta.till.devices.PaymentTerminal;
import it.sporta.till.devices.Seat;
import it.sporta.till.disk.KeptList;
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
 * What is said with the payment terminal, on a thread of its own, and what of it a cut must not
 * lose: before the first byte leaves, what is begun and its goods are on disk.
 */
final class CardTalk implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(CardTalk.class.getName());

    private final ExecutorService thread = Executors.newSingleThreadExecutor(CardTalk::thread);
    private volatile Seat<PaymentTerminal> terminal = Seat.empty();
    private volatile Optional<KeptList<CardNote>> kept = Optional.empty();
    private volatile Optional<CardNote> note = Optional.empty();
    private volatile Function<Pending, CardNote> noted;

    private static Thread thread(Runnable run) {
        Thread thread = new Thread(run, "card");
        thread.setDaemon(true);
        return thread;
    }

    /**
     * What was going on when the till stopped.
     *
     * @param home the till's data folder
     * @param device where the terminal belongs, be one there or not
     */
    Optional<CardNote> attach(Path home, Seat<PaymentTerminal> device, Clock now)
            throws IOException {
        KeptList<CardNote> list = new KeptList<>(home, "card", CardNote.SHAPE);
        kept = Optional.of(list);
        note = list.read().stream().findFirst();
        terminal = device;
        device.onChange(fresh -> fresh.begin(this::remember, now));
        device.now().ifPresent(there -> there.begin(this::remember, now));
        return note;
    }

    boolean isAttached() {
        return terminal.isTaken();
    }

    /** What was begun and is not over. */
    Optional<CardNote> note() {
        return note;
    }

    /**
     * Asks for a card, for the goods on the counter.
     *
     * @param heard told what came of it, on the terminal's thread
     */
    void pay(
            Basket basket, Function<CardTerminal, Outcome> conversation, Consumer<CardWord> heard) {
        begin(pending -> new CardNote(pending, basket, Optional.empty()), conversation, heard);
    }

    /**
     * Gives back what was charged for them.
     *
     * @param charged the mark of that charge
     * @param heard told what came of it, on the terminal's thread
     */
    void reverse(
            Basket basket,
            Mark charged,
            Function<CardTerminal, Outcome> conversation,
            Consumer<CardWord> heard) {
        begin(pending -> new CardNote(pending, basket, Optional.of(charged)), conversation, heard);
    }

    private void begin(
            Function<Pending, CardNote> asWhat,
            Function<CardTerminal, Outcome> conversation,
            Consumer<CardWord> heard) {
        thread.execute(() -> heard.accept(word(asWhat, conversation)));
    }

    /** Asks what became of what was begun; nothing is begun by that. */
    void again(CardNote begun, Consumer<CardWord> heard) {
        thread.execute(
                () ->
                        heard.accept(
                                CardWord.of(
                                        outcome(device -> device.whatBecameOf(begun.pending())),
                                        true)));
    }

    /** A note that was there before is of something begun before. */
    private CardWord word(
            Function<Pending, CardNote> asWhat, Function<CardTerminal, Outcome> conversation) {
        Optional<CardNote> before = note;
        noted = asWhat;
        Optional<Outcome> outcome = outcome(conversation);
        return CardWord.of(outcome, note != before);
    }

    private Optional<Outcome> outcome(Function<CardTerminal, Outcome> conversation) {
        try {
            return terminal.use(there -> there.map(device -> device.talk(conversation)));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a talk with the payment terminal went wrong", e);
            return Optional.empty();
        }
    }

    /** When it returns, a cut is survived. */
    private void remember(Pending pending) throws IOException {
        CardNote begun = noted.apply(pending);
        if (!kept.orElseThrow().keep(List.of(begun))) {
            throw new IOException("the disk does not take it");
        }
        note = Optional.of(begun);
    }

    /** A note that stays is of a sale that is in the journal, or comes back as a doubt. */
    void forget() {
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
