package it.sporta.hardware.bench;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;

/** Tells watchers that a twin is no longer as it was. */
public final class Changes {
    private static final Logger LOG = System.getLogger(Changes.class.getName());

    private final AtomicLong version = new AtomicLong();
    private final List<Runnable> watchers = new CopyOnWriteArrayList<>();

    /** Nobody watches yet. */
    public Changes() {}

    /** Grows with every change; for pages that poll. */
    public long version() {
        return version.get();
    }

    /** Calls {@code watcher} after each change, on whatever thread made it; it must be quick. */
    public void watch(Runnable watcher) {
        watchers.add(watcher);
    }

    /** Tells everybody. */
    public void happened() {
        version.incrementAndGet();
        watchers.forEach(Changes::tell);
    }

    /** A watcher that fails must not stop the device. */
    private static void tell(Runnable watcher) {
        try {
            watcher.run();
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "a watcher of a virtual device failed", e);
        }
    }
}
