package it.sporta.till.devices;

import it.sporta.hardware.line.Line;
import it.sporta.hardware.payment.CardTerminal;
import it.sporta.hardware.payment.Memory;
import it.sporta.hardware.payment.Status;
import it.sporta.hardware.payment.Terms;
import it.sporta.kernel.Rome;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Function;

/**
 * The payment terminal of this till, and how it stands. Between customers it is asked at a calm
 * pace, with one short question; never while something else is said with it.
 */
public final class PaymentTerminal implements AutoCloseable {

    private static final long BETWEEN_LOOKS_MILLIS = 20_000;

    private final Line line;
    private final Terms terms;
    private final BooleanSupplier plugged;
    private final ReentrantLock talking = new ReentrantLock(true);
    private final Watch watch;
    private volatile State last = State.ASKING;
    private volatile boolean busy;
    private Optional<CardTerminal> spoken = Optional.empty();

    /** How it stands, as far as is known. */
    public enum State {
        /** Nobody knows yet. */
        ASKING,
        READY,
        /** Something is being said with it. */
        BUSY,
        /** It answers, and says that it takes no payments. */
        NOT_OPERATIVE,
        SILENT,
        UNPLUGGED
    }

    public PaymentTerminal(Line line, Terms terms) {
        this(line, terms, () -> true);
    }

    /**
     * @param plugged whether its line is there at all
     */
    PaymentTerminal(Line line, Terms terms, BooleanSupplier plugged) {
        this.line = line;
        this.terms = terms;
        this.plugged = plugged;
        this.watch =
                new Watch(
                        "terminal-watch",
                        BETWEEN_LOOKS_MILLIS,
                        this::look,
                        () -> last = State.SILENT);
    }

    /**
     * From now on it can be spoken with, and is looked at.
     *
     * @param memory keeps what is going on through a power cut
     */
    public synchronized void begin(Memory memory, Clock clock) {
        if (spoken.isEmpty()) {
            spoken = Optional.of(new CardTerminal(line, terms, memory, clock.withZone(Rome.ZONE)));
            watch.start();
        }
    }

    private synchronized CardTerminal spoken() {
        return spoken.orElseThrow(() -> new IllegalStateException("nobody has begun with it"));
    }

    /** Always the same one, which has learnt how this terminal speaks; one talk after the other. */
    public <R> R talk(Function<CardTerminal, R> conversation) {
        CardTerminal terminal = spoken();
        talking.lock();
        try {
            busy = true;
            return conversation.apply(terminal);
        } finally {
            busy = false;
            talking.unlock();
        }
    }

    private void look() {
        if (talking.tryLock()) {
            try {
                last = plugged.getAsBoolean() ? seen() : State.UNPLUGGED;
            } finally {
                talking.unlock();
            }
        }
    }

    /** The first time thoroughly: nobody knows yet how it speaks. */
    private State seen() {
        CardTerminal terminal = spoken();
        Optional<Status> status = last == State.ASKING ? terminal.status() : terminal.look();
        return status.map(told -> told.operative() ? State.READY : State.NOT_OPERATIVE)
                .orElse(State.SILENT);
    }

    /** As it was at the last look, unless something is being said with it just now. */
    public State state() {
        return busy ? State.BUSY : last;
    }

    /** Hangs up, also under whoever speaks with it. */
    @Override
    public void close() {
        watch.endWith(line::close);
    }
}
