package it.sporta.hardware.line;

import it.sporta.hardware.line.DeviceException.Kind;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The life of every line: opened and closed many times, and after a loss left in peace for a
 * moment. What differs between a port, a file and a socket is in their {@link Connection}.
 */
final class HeldLine implements Line {
    /** A stuck device must not pile up writer threads, nor an absent one burn a core. */
    private static final long PAUSE_AFTER_LOSS_MILLIS = 200;

    /** A device that never stops talking must not keep anybody here. */
    private static final int MOST_STALE = 256;

    private final String name;
    private final LineSettings settings;
    private final boolean shared;
    private final Opener opener;
    private final ReentrantLock reading = new ReentrantLock();
    private final Object writing = new Object();
    private volatile Connection connection;
    private volatile Deadline pause = Deadline.inMillis(0);

    /** How a connection is made. */
    interface Opener {
        /**
         * @throws DeviceException ABSENT, NO_PERMISSION, IN_USE, NOT_OPENED
         */
        Connection open() throws DeviceException;
    }

    /**
     * @param name for people
     */
    HeldLine(String name, LineSettings settings, boolean shared, Opener opener) {
        this.name = name;
        this.settings = settings;
        this.shared = shared;
        this.opener = opener;
    }

    @Override
    public synchronized void open() throws DeviceException {
        if (isUp()) {
            return;
        }
        close();
        if (!pause.expired()) {
            throw new DeviceException(Kind.LINK_DOWN, name + " was lost a moment ago");
        }
        connection = opener.open();
        discard();
    }

    @Override
    public boolean isUp() {
        Connection current = connection;
        if (current == null || !reading.tryLock()) {
            return current != null; // whoever reads will notice
        }
        try {
            return current.stands();
        } finally {
            reading.unlock();
        }
    }

    @Override
    public int read(byte[] into, Deadline deadline) throws DeviceException {
        reading.lock();
        try {
            int count;
            do {
                count = up().read(into, deadline);
                if (count < 0) {
                    throw lost(new DeviceException(Kind.LINK_DOWN, name + " hung up"));
                }
            } while (count == 0 && !deadline.expired());
            return count;
        } finally {
            reading.unlock();
        }
    }

    @Override
    public void write(byte[] bytes, Deadline deadline) throws DeviceException {
        synchronized (writing) {
            try {
                up().writer().write(bytes, deadline);
            } catch (DeviceException e) {
                throw lost(e);
            }
        }
    }

    @Override
    public void discard() throws DeviceException {
        byte[] stale = new byte[512];
        long look = up().lookMillis();
        int pieces = MOST_STALE;
        while (read(stale, Deadline.inMillis(look)) > 0 && pieces > 0) {
            pieces--;
        }
    }

    private Connection up() throws DeviceException {
        Connection current = connection;
        if (current == null) {
            throw new DeviceException(Kind.LINK_DOWN, name + " is not open");
        }
        return current;
    }

    private DeviceException lost(DeviceException why) {
        pause = Deadline.inMillis(PAUSE_AFTER_LOSS_MILLIS);
        Connection losing = connection;
        connection = null;
        if (losing != null) {
            losing.drop();
        }
        return why;
    }

    @Override
    public LineSettings settings() {
        return settings;
    }

    @Override
    public boolean isShared() {
        return shared;
    }

    // Not synchronized: closing is the only thing that wakes a reader.
    @Override
    public void close() {
        Connection closing = connection;
        connection = null;
        if (closing != null) {
            closing.end();
        }
    }
}
