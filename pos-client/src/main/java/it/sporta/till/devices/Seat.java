package it.sporta.till.devices;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Where a device of one kind belongs at this counter. What sits there may be changed while the till
 * sells: a job under way ends first, and jobs that come meanwhile wait for what comes next.
 *
 * @param <D> the kind of device
 */
public final class Seat<D extends AutoCloseable> implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Seat.class.getName());

    /** As long as a printer may take to say what became of a paper. */
    private static final long LONGEST_JOB_SECONDS = 15;

    private final ReentrantReadWriteLock jobs = new ReentrantReadWriteLock(true);
    private volatile Optional<D> there = Optional.empty();
    private volatile boolean taken;
    private volatile Consumer<D> listener = fresh -> {};

    Seat() {}

    private Seat(D device) {
        there = Optional.of(device);
        taken = true;
    }

    /** With a device that stays. */
    public static <D extends AutoCloseable> Seat<D> of(D device) {
        return new Seat<>(device);
    }

    public static <D extends AutoCloseable> Seat<D> empty() {
        return new Seat<>();
    }

    /** Whether a device belongs here, be it there at this moment or not. */
    public boolean isTaken() {
        return taken;
    }

    /** To look at; a job is for {@link #use}. */
    public Optional<D> now() {
        return there;
    }

    /** The device stays until the job has ended. */
    public <R> R use(Function<Optional<D>, R> job) {
        jobs.readLock().lock();
        try {
            return job.apply(there);
        } finally {
            jobs.readLock().unlock();
        }
    }

    /** Told of a device that takes the place of another. */
    public void onChange(Consumer<D> told) {
        listener = told;
    }

    /**
     * Ends what sits here; jobs wait from now on, until {@link #fill}, which the same thread does.
     */
    void vacate() {
        if (!idleSoon()) {
            LOG.log(System.Logger.Level.WARNING, "a job was cut off to change a device");
            shut();
            jobs.writeLock().lock();
        }
        shut();
        there = Optional.empty();
    }

    private boolean idleSoon() {
        try {
            return jobs.writeLock().tryLock(LONGEST_JOB_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    void fill(Supplier<Optional<D>> made) {
        try {
            Optional<D> next = made.get();
            taken = next.isPresent();
            there = next;
            next.ifPresent(listener);
        } finally {
            jobs.writeLock().unlock();
        }
    }

    private void shut() {
        there.ifPresent(
                device -> {
                    try {
                        device.close();
                    } catch (Exception e) {
                        LOG.log(System.Logger.Level.WARNING, "a device did not close", e);
                    }
                });
    }

    /** Ends what sits here, at once. */
    @Override
    public void close() {
        shut();
    }
}
