package it.sporta.till.labels;

import it.sporta.hardware.label.Label;
import it.sporta.hardware.label.LabelPrinter;
import it.sporta.hardware.label.Roll;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.kernel.Refused;
import it.sporta.till.devices.Labelling;
import it.sporta.till.devices.Seat;
import it.sporta.till.disk.KeptList;
import it.sporta.till.labels.LabelJob.State;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;

/** What the label printer is asked for, one job after the other, on a thread of its own. */
public final class LabelQueue implements AutoCloseable {

    /** More are pressed for again. */
    static final int MOST_COPIES = LabelPrinter.MOST_COPIES;

    private static final System.Logger LOG = System.getLogger(LabelQueue.class.getName());
    private static final int REMEMBERED = 8;
    private static final long STOP_SECONDS = 2;

    private final Seat<Labelling> printer;
    private final Layouts layouts;
    private final KeptList<LabelJob> kept;
    private final List<LabelJob> jobs = new ArrayList<>();
    private final ExecutorService thread = Executors.newSingleThreadExecutor(LabelQueue::named);
    private volatile boolean closed;

    /**
     * What was under way when the till stopped is not taken up again.
     *
     * @param home the till's data folder; in {@code layouts} may stand layouts of the hub's own
     */
    public LabelQueue(Path home, Seat<Labelling> printer) throws IOException {
        this.printer = printer;
        this.layouts = new Layouts(home.resolve("layouts"));
        this.kept = new KeptList<>(home, "labels", new LabelJobShape());
        kept.read().forEach(job -> jobs.add(job.afterARestart()));
    }

    private static Thread named(Runnable run) {
        Thread thread = new Thread(run, "labels");
        thread.setDaemon(true);
        return thread;
    }

    /** Whether a label printer hangs at this till. */
    public boolean prints() {
        return printer.isTaken();
    }

    Roll roll() {
        return printer.now().map(Labelling::roll).orElse(Roll.USUAL);
    }

    /** How the printer last stood; empty before it was asked. */
    Optional<PrinterState> state() {
        return printer.now().flatMap(Labelling::state);
    }

    /** The latest first. */
    synchronized List<LabelJob> jobs() {
        List<LabelJob> latest = new ArrayList<>(jobs);
        Collections.reverse(latest);
        return latest;
    }

    /** Whether all of it has its place on the roll that is in the printer. */
    boolean fits(Sticker sticker) {
        return laidOut(sticker).fits();
    }

    /** As it will be, whether it fits or not. */
    Label laidOut(Sticker sticker) {
        return layouts.of(sticker.kind()).on(roll(), sticker);
    }

    /**
     * Asks for so many; the same press again is the same job.
     *
     * @throws Refused {@code labels.long}, {@code labels.sign}, {@code labels.copies}, {@code
     *     disk.refused}, or what is wrong with a layout: then nothing is printed
     */
    void print(UUID press, Sticker sticker, int copies) {
        if (copies < 1 || copies > MOST_COPIES) {
            throw new Refused("labels.copies", MOST_COPIES);
        }
        print(LabelJob.of(press, sticker, copies), List.of(fitting(sticker)), copies);
    }

    /**
     * Asks for one of each that can be printed, as one job, which names the others: what may be
     * missing of it is for a person to see.
     *
     * @throws Refused {@code labels.none-fits} with their names, {@code disk.refused}, or what is
     *     wrong with a layout: then nothing is printed
     */
    void printEach(UUID press, String path, String name, List<Sticker> stickers) {
        List<Label> labels = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (Sticker sticker : stickers) {
            Label label = laidOut(sticker);
            if (against(sticker, label).isEmpty()) {
                labels.add(label);
            } else {
                others.add(sticker.name());
            }
        }
        if (labels.isEmpty()) {
            throw new Refused("labels.none-fits", roll(), String.join(", ", others));
        }
        LabelJob job = LabelJob.asked(press, path, name, "", labels.size());
        print(job.without(others), labels, 1);
    }

    private Label fitting(Sticker sticker) {
        Label label = laidOut(sticker);
        against(sticker, label)
                .ifPresent(
                        refused -> {
                            throw refused;
                        });
        return label;
    }

    /** Why this printer does not print it; empty where it does. */
    private Optional<Refused> against(Sticker sticker, Label label) {
        if (!label.fits()) {
            return Optional.of(new Refused("labels.long", roll()));
        }
        return printer.now()
                .flatMap(there -> there.undrawn(label))
                .map(sign -> new Refused("labels.sign", sticker.name(), sign));
    }

    private void print(LabelJob job, List<Label> labels, int copies) {
        if (add(job)) {
            thread.execute(() -> print(job.id(), labels, copies));
        }
    }

    private synchronized boolean add(LabelJob job) {
        if (jobs.stream().anyMatch(one -> one.id().equals(job.id()))) {
            return false;
        }
        List<LabelJob> next = new ArrayList<>(jobs);
        next.add(job);
        forgetOldest(next);
        kept.keepSurely(next);
        jobs.clear();
        jobs.addAll(next);
        return true;
    }

    private static void forgetOldest(List<LabelJob> jobs) {
        List<LabelJob> over = jobs.stream().filter(job -> job.state().isOver()).toList();
        jobs.removeAll(over.subList(0, Math.max(0, over.size() - REMEMBERED)));
    }

    /** On the queue's thread. */
    private void print(UUID press, List<Label> labels, int copies) {
        if (closed) {
            return; // it stays as it is, and the next start says so
        }
        if (!change(press, job -> job.having(State.PRINTING))) {
            change(press, job -> job.having(State.STOPPED)); // on disk nothing has begun
            return;
        }
        try {
            Outcome outcome = printed(labels, copies);
            change(press, job -> job.after(outcome));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "labels went wrong", e);
            change(press, job -> job.having(State.UNSURE));
        }
    }

    /** Of several, the first that is not surely out ends them, and so does a stop. */
    private Outcome printed(List<Label> labels, int copies) {
        Outcome last;
        int asked = 0;
        do {
            Label label = labels.get(asked);
            last = printer.use(there -> print(there, label, copies));
            asked++;
        } while (asked < labels.size() && last instanceof Outcome.Printed && !closed);
        boolean none = last instanceof Outcome.Refused && asked == 1;
        return asked == labels.size() || none
                ? last
                : new Outcome.Unknown("label " + asked + " of " + labels.size() + ": " + last);
    }

    private static Outcome print(Optional<Labelling> there, Label label, int copies) {
        return there.map(labelling -> labelling.print(label, copies))
                .orElse(new Outcome.Refused(PrinterState.UNPLUGGED));
    }

    /**
     * @return whether it would be known after a stop
     */
    private synchronized boolean change(UUID press, UnaryOperator<LabelJob> how) {
        jobs.replaceAll(job -> job.id().equals(press) ? how.apply(job) : job);
        return kept.keep(jobs);
    }

    /** Waits a moment for the job under way; a long one is cut off, and is unsure. */
    @Override
    public void close() {
        closed = true;
        thread.shutdown();
        try {
            if (!thread.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "labels were still under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
