package it.sporta.till.devices;

/**
 * Looks at a device again and again, on a thread of its own, until it is closed. A look that goes
 * wrong ends nothing; it is logged once, and again only after one that went well.
 */
final class Watch implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Watch.class.getName());

    private static final long LONGEST_LOOK_MILLIS = 3_000;

    private final Runnable look;
    private final Runnable wrong;
    private final long betweenMillis;
    private final Thread thread;
    private volatile boolean closed;
    private boolean wasWrong;

    /**
     * @param wrong done instead when a look threw
     */
    Watch(String name, long betweenMillis, Runnable look, Runnable wrong) {
        this.look = look;
        this.wrong = wrong;
        this.betweenMillis = betweenMillis;
        this.thread = new Thread(this::run, name);
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    private void run() {
        while (!closed) {
            lookOnce();
            try {
                Thread.sleep(betweenMillis);
            } catch (InterruptedException e) {
                return; // closing
            }
        }
    }

    private void lookOnce() {
        try {
            look.run();
            wasWrong = false;
        } catch (RuntimeException e) {
            if (!wasWrong) {
                LOG.log(System.Logger.Level.ERROR, thread.getName() + " goes wrong", e);
            }
            wasWrong = true;
            wrong.run();
        }
    }

    /** Ends with what it looks at, which a look under way could open again. */
    void endWith(Runnable closing) {
        close();
        closing.run();
        awaitEnd();
        closing.run();
    }

    private void awaitEnd() {
        if (Thread.currentThread() == thread) {
            return;
        }
        try {
            thread.join(LONGEST_LOOK_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        thread.interrupt();
    }
}
