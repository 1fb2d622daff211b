package it.sporta.hardware.line;

import it.sporta.hardware.line.DeviceException.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The file of a device on USB. Linux gives it to one at a time, so it is opened once for both
 * directions.
 */
final class FileLine implements Line {
    private static final int TICK_MILLIS = 100;
    private static final long PAUSE_AFTER_LOSS_MILLIS = 200;

    /** How long what has arrived may take to come through to us. */
    private static final int LOOK_MILLIS = 5;

    /** A device that never stops talking must not keep anybody here. */
    private static final int MOST_STALE = 256;

    /** USB has no speed of its own; the fastest stands for it. */
    private static final LineSettings FAST = LineSettings.parse("921600-8N1");

    private final DeviceFile where;
    private final Object reading = new Object();
    private final Object writing = new Object();
    private volatile FileConnection connection;
    private volatile Deadline pause = Deadline.inMillis(0);

    FileLine(DeviceFile where) {
        this.where = where;
    }

    @Override
    public synchronized void open() throws DeviceException {
        if (isUp()) {
            return;
        }
        close();
        if (!pause.expired()) {
            throw new DeviceException(Kind.LINK_DOWN, where.path() + " was lost a moment ago");
        }
        Path real = resolved();
        try {
            connection = new FileConnection(real);
        } catch (IOException e) {
            throw new DeviceException(
                    Kind.NOT_OPENED, where.path() + " does not open: " + e.getMessage());
        }
        discard();
    }

    private Path resolved() throws DeviceException {
        Path real;
        try {
            real = where.path().toRealPath();
        } catch (IOException e) {
            throw new DeviceException(Kind.ABSENT, "no device at " + where.path());
        }
        if (Files.isRegularFile(real) || Files.isDirectory(real)) {
            throw new DeviceException(Kind.ABSENT, "what is at " + real + " is no device");
        }
        if (!Files.isWritable(real) || !Files.isReadable(real)) {
            throw new DeviceException(
                    Kind.NO_PERMISSION, "no permission on " + real + ": add this user to lp");
        }
        return real;
    }

    @Override
    public boolean isUp() {
        FileConnection current = connection;
        return current != null && current.stands();
    }

    @Override
    public int read(byte[] into, Deadline deadline) throws DeviceException {
        synchronized (reading) {
            while (true) {
                int count = readFor(into, deadline.atMost(TICK_MILLIS));
                if (count > 0 || deadline.expired()) {
                    return count;
                }
            }
        }
    }

    private int readFor(byte[] into, Deadline tick) throws DeviceException {
        FileConnection current = up();
        if (!current.stands()) {
            throw lost(new DeviceException(Kind.LINK_DOWN, where.path() + " was unplugged"));
        }
        try {
            return current.read(into, tick);
        } catch (IOException e) {
            throw lost(new DeviceException(Kind.LINK_DOWN, where.path() + ": " + e.getMessage()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(Kind.INTERRUPTED, "interrupted while reading");
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
        int pieces = MOST_STALE;
        while (read(stale, Deadline.inMillis(LOOK_MILLIS)) > 0 && pieces > 0) {
            pieces--;
        }
    }

    private FileConnection up() throws DeviceException {
        FileConnection current = connection;
        if (current == null) {
            throw new DeviceException(Kind.LINK_DOWN, where.path() + " is not open");
        }
        return current;
    }

    private DeviceException lost(DeviceException why) {
        pause = Deadline.inMillis(PAUSE_AFTER_LOSS_MILLIS);
        close();
        return why;
    }

    @Override
    public LineSettings settings() {
        return FAST;
    }

    // Not synchronized: closing is the only thing that wakes a reader.
    @Override
    public void close() {
        FileConnection closing = connection;
        connection = null;
        if (closing != null) {
            closing.end();
        }
    }
}
