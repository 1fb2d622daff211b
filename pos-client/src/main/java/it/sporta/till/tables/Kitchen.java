package it.sporta.till.tables;

import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.hardware.slip.SlipPrinter;
import it.sporta.kernel.Refused;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.devices.Seat;
import it.sporta.till.disk.KeptList;
import it.sporta.till.tables.KitchenJob.Paper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * What is to be cooked: cards on the kitchen's screen until somebody says that they are ready, and
 * slips from the kitchen's printer, on a thread of their own.
 */
public final class Kitchen implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Kitchen.class.getName());

    /** A slip that waited longer would be cooked twice: somebody has called the order by then. */
    static final Duration NEWS = Duration.ofMinutes(10);

    /** After that nobody cooks it: a kitchen that works from paper takes no card away. */
    static final Duration SERVICE = Duration.ofHours(16);

    private static final long BETWEEN_TRIES_MILLIS = 3_000;

    /** Ready ones that can still be called back or printed again. */
    private static final int REMEMBERED = 20;

    private final Seat<SlipPrinter> printer;
    private final Clock clock;
    private final KeptList<KitchenJob> kept;
    private final List<KitchenJob> jobs = new ArrayList<>();
    private final Object round = new Object();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(run -> new Thread(run, "kitchen"));

    /** Whether the journal says that a round of a table was sent. */
    interface Sent {
        boolean wasSent(TicketId ticket, int round);
    }

    /**
     * @param printer beside the stove; without one orders are on the screen only
     */
    public Kitchen(Path home, Seat<SlipPrinter> printer, Clock clock) throws IOException {
        this.printer = printer;
        this.clock = clock;
        this.kept = new KeptList<>(home, "kitchen", new KitchenJobShape());
        kept.read().forEach(job -> jobs.add(cutOff(job)));
    }

    /** The till stopped while it was being printed: only a person knows what came out. */
    private static KitchenJob cutOff(KitchenJob job) {
        return job.paper() == Paper.PRINTING ? job.having(Paper.UNSURE) : job;
    }

    /** What was promised and sent is told now, what was promised and not sent never was. */
    synchronized void takeUp(Sent sent) {
        jobs.removeIf(
                job -> job.paper() == Paper.PROMISED && !sent.wasSent(job.ticket(), job.round()));
        jobs.replaceAll(job -> job.paper() == Paper.PROMISED ? job.having(asked()) : job);
        kept.keep(jobs);
    }

    private Paper asked() {
        return prints() ? Paper.WAITING : Paper.SCREEN;
    }

    /** Begins to print what waits, and tries again now and then. */
    public void start() {
        thread.scheduleWithFixedDelay(
                this::printAll, 0, BETWEEN_TRIES_MILLIS, TimeUnit.MILLISECONDS);
    }

    /**
     * Puts down what is about to be sent.
     *
     * @throws Refused {@code disk.refused} when it cannot be kept: then nothing is sent
     */
    synchronized KitchenJob promise(Sitting sitting, int round, List<OrderLine> news) {
        long now = clock.millis();
        KitchenJob job =
                new KitchenJob(
                        sitting.ticket(),
                        round,
                        sitting.name(),
                        now,
                        now,
                        news.stream().map(KitchenJob.Item::of).toList(),
                        Paper.PROMISED,
                        false,
                        false);
        jobs.removeIf(old -> old.isOf(job.ticket(), round));
        jobs.add(job);
        kept.keepSurely(jobs);
        return job;
    }

    /** It was sent: now it is told. */
    void keepPromise(KitchenJob job) {
        change(job.ticket(), job.round(), one -> one.having(asked()));
        printSoon();
    }

    private void printSoon() {
        if (prints() && !thread.isShutdown()) {
            thread.execute(this::printAll);
        }
    }

    private synchronized void change(TicketId ticket, int round, UnaryOperator<KitchenJob> how) {
        jobs.replaceAll(job -> job.isOf(ticket, round) ? how.apply(job) : job);
        forgetOldest();
        kept.keep(jobs);
    }

    private void forgetOldest() {
        long begun = clock.millis() - SERVICE.toMillis();
        jobs.removeIf(job -> job.isTold() && job.at() < begun);
        List<KitchenJob> done =
                jobs.stream().filter(job -> job.ready() && !job.isOffered()).toList();
        jobs.removeAll(done.subList(0, Math.max(0, done.size() - REMEMBERED)));
    }

    /** The oldest that waits; what is no news any more is offered from now on. */
    private synchronized Optional<KitchenJob> next() {
        long limit = clock.millis() - NEWS.toMillis();
        boolean aged =
                jobs.stream().anyMatch(job -> job.paper() == Paper.WAITING && job.queued() < limit);
        if (aged) {
            jobs.replaceAll(
                    job ->
                            job.paper() == Paper.WAITING && job.queued() < limit
                                    ? job.having(job.copy() ? Paper.UNSURE : Paper.OLD)
                                    : job);
            kept.keep(jobs);
        }
        return jobs.stream().filter(job -> job.paper() == Paper.WAITING).findFirst();
    }

    /** One round; a printer that takes nothing ends it. Two rounds follow one another. */
    void printAll() {
        synchronized (round) {
            Optional<KitchenJob> job = next();
            while (job.isPresent() && print(job.get())) {
                job = next();
            }
        }
    }

    private boolean print(KitchenJob job) {
        change(job.ticket(), job.round(), one -> one.having(Paper.PRINTING));
        Paper became = became(job);
        change(job.ticket(), job.round(), one -> one.having(became));
        return became != Paper.WAITING;
    }

    private Paper became(KitchenJob job) {
        try {
            Outcome outcome = printer.use(there -> print(job, there));
            if (outcome instanceof Outcome.Refused) {
                return Paper.WAITING;
            }
            return outcome instanceof Outcome.Unknown ? Paper.UNSURE : Paper.OUT;
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "a kitchen slip went wrong", e);
            return Paper.UNSURE;
        }
    }

    /** A printer that was taken away meanwhile may come back. */
    private static Outcome print(KitchenJob job, Optional<SlipPrinter> there) {
        return there.map(stove -> stove.print(KitchenSlip.of(job)))
                .orElse(new Outcome.Refused(PrinterState.UNPLUGGED));
    }

    /** What is to be cooked, the oldest first. */
    synchronized List<KitchenJob> toCook() {
        return sent(false).toList();
    }

    /** What was cooked last, the latest first. */
    synchronized List<KitchenJob> ready() {
        return sent(true).sorted(Comparator.comparingLong(KitchenJob::at).reversed()).toList();
    }

    private Stream<KitchenJob> sent(boolean ready) {
        return jobs.stream().filter(job -> job.paper() != Paper.PROMISED && job.ready() == ready);
    }

    /** Whether there is a printer beside the stove. */
    boolean prints() {
        return printer.isTaken();
    }

    void ready(TicketId ticket, int round, boolean ready) {
        change(ticket, round, job -> job.ready(ready));
    }

    /**
     * A person wants the slip.
     *
     * @throws Refused {@code kitchen.printer} where there is none
     */
    void printAgain(TicketId ticket, int round) {
        if (!prints()) {
            throw new Refused("kitchen.printer");
        }
        change(
                ticket,
                round,
                job ->
                        job.paper() == Paper.WAITING || job.paper() == Paper.PRINTING
                                ? job
                                : job.again(clock.millis()));
        printSoon();
    }

    /** Somebody has looked: the slip is there, or is not wanted any more. */
    void settled(TicketId ticket, int round) {
        change(ticket, round, job -> job.isOffered() ? job.having(Paper.OUT) : job);
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            if (!thread.awaitTermination(15, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "a kitchen slip was still under way");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
