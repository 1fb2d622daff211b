package it.sporta.hardware.slip;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * An ESC/POS printer on a line. Before a job it is asked how it feels; after the last byte stands a
 * barrier which it answers only when all before has been processed. One in the network may serve
 * several tills: it is let go after each question and each job, and waited for before a job; once
 * in vain, then it is only asked until it answers again, so that a silent one holds up one job.
 */
public final class EscPosPrinter implements SlipPrinter {
    /** Tills that waited three seconds saw false alarms; a cut and a hot head take their time. */
    private static final Duration GRACE = Duration.ofSeconds(10);

    private static final long BETWEEN_CALLS_MILLIS = 200;

    private final ReentrantLock oneJob = new ReentrantLock();
    private final PrinterModel model;
    private final EscPosEncoder encoder;
    private final Dialogue dialogue;
    private final Duration grace;
    private final Job job;
    private final boolean shared;
    private volatile PrinterState last = PrinterState.MUTE;
    private boolean patient = true;

    public EscPosPrinter(Line line, PrinterModel model) {
        this(line, model, GRACE);
    }

    /**
     * @param grace how long the printer may be silent beyond the time the bytes take
     */
    public EscPosPrinter(Line line, PrinterModel model, Duration grace) {
        this.model = model;
        this.encoder = new EscPosEncoder(model);
        this.dialogue = new Dialogue(line);
        this.shared = line.isShared();
        this.grace = grace;
        this.job = new Job(dialogue, line.settings(), model, grace);
    }

    @Override
    public PrinterState status() {
        if (!oneJob.tryLock()) {
            return last;
        }
        try {
            last = asked();
            return last;
        } finally {
            letGo();
            oneJob.unlock();
        }
    }

    /** Another till may want it. */
    private void letGo() {
        if (shared) {
            dialogue.close();
        }
    }

    /** One that takes a caller and says nothing is busy with another one. */
    private PrinterState asked() {
        try {
            dialogue.open();
            PrinterState state =
                    model.statusCapable() ? Diagnosis.ask(dialogue) : PrinterState.NO_FEEDBACK;
            boolean silent = state == PrinterState.MUTE;
            patient |= !silent;
            return shared && silent ? PrinterState.NOT_ACCESSIBLE : state;
        } catch (DeviceException e) {
            return PrinterState.of(e);
        }
    }

    @Override
    public Outcome print(Slip slip) {
        return run(encoder.encode(slip));
    }

    /**
     * Runs bytes in the printer's own language as one job: for parts of the counter that hang on
     * the printer, such as a cash drawer. Never for text from elsewhere.
     */
    public Outcome run(byte[] bytes) {
        return alone(
                () -> {
                    last = free();
                    return last.prints() ? job.run(bytes) : new Outcome.Refused(last);
                });
    }

    /** Waits for a printer that another till is using, as long as its paper may take. */
    private PrinterState free() {
        Deadline deadline = Deadline.in(grace);
        PrinterState state = asked();
        while (patient && isBusy(state) && !deadline.expired() && rest()) {
            dialogue.close();
            state = asked();
        }
        patient &= !isBusy(state);
        return state;
    }

    private boolean isBusy(PrinterState state) {
        return shared && state == PrinterState.NOT_ACCESSIBLE;
    }

    private static boolean rest() {
        try {
            Thread.sleep(BETWEEN_CALLS_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /**
     * Hands over a real-time command ({@code DLE …}), which works even without paper.
     *
     * @return Printed once the printer answers after it, else Unknown; Refused if it is not there
     */
    public Outcome runAtOnce(byte[] command) {
        return alone(() -> job.runAtOnce(command));
    }

    /** Level of pin 3 of the drawer connector; empty when the printer does not answer. */
    public Optional<Boolean> pin3High() {
        oneJob.lock();
        try {
            dialogue.open();
            return dialogue.realTime(1).map(bits -> (bits & 0x04) != 0);
        } catch (DeviceException e) {
            last = PrinterState.of(e);
            return Optional.empty();
        } finally {
            letGo();
            oneJob.unlock();
        }
    }

    private Outcome alone(Supplier<Outcome> work) {
        oneJob.lock();
        try {
            return work.get();
        } finally {
            letGo();
            oneJob.unlock();
        }
    }

    @Override
    public void close() {
        dialogue.close();
    }
}
