package it.sporta.hardware.scanner;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Listens to a scanner on a daemon thread of its own and hands each scan to a consumer, on that
 * thread. After an unplugging it opens the line again every second, quietly.
 */
public final class SerialScanner implements AutoCloseable {
    private static final Logger LOG = System.getLogger(SerialScanner.class.getName());

    /** As scanners send it unless they are set otherwise: the control sign GS. */
    public static final char FNC1 = Splitter.GS;

    private static final long REOPEN_MILLIS = 1_000;
    private static final int FRAMES = 12;

    private final Line line;
    private final Consumer<Scan> consumer;
    private final Splitter splitter;
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Starts listening at once to a scanner that sends FNC1 as the byte 1D. */
    public static SerialScanner listen(Line line, Consumer<Scan> consumer) {
        return listen(line, FNC1, consumer);
    }

    /**
     * Starts listening at once.
     *
     * @param separator what the scanner is set to send for FNC1; a sign no code has otherwise
     */
    public static SerialScanner listen(Line line, char separator, Consumer<Scan> consumer) {
        SerialScanner scanner = new SerialScanner(line, new Splitter(separator), consumer);
        Thread thread = new Thread(scanner::run, "scanner");
        thread.setDaemon(true);
        thread.start();
        return scanner;
    }

    private SerialScanner(Line line, Splitter splitter, Consumer<Scan> consumer) {
        this.line = line;
        this.splitter = splitter;
        this.consumer = consumer;
    }

    /** Whether the scanner is plugged in and listened to. */
    public boolean isUp() {
        return line.isUp();
    }

    private void run() {
        byte[] piece = new byte[256];
        while (!isClosed()) {
            try {
                line.open();
                listen(piece);
            } catch (DeviceException e) {
                LOG.log(Level.DEBUG, "scanner not there: {0}", e.getMessage());
                pause();
            }
        }
        line.close();
    }

    private void listen(byte[] piece) throws DeviceException {
        while (!isClosed()) {
            int count = line.read(piece, Deadline.inMillis(Splitter.SILENCE_MILLIS));
            long now = System.nanoTime() / 1_000_000;
            if (count == 0) {
                splitter.silence(now).ifPresent(this::deliver);
            } else {
                splitter.accept(piece, count, now).forEach(this::deliver);
            }
        }
    }

    /**
     * A consumer that fails must not make the scanner deaf. What was scanned may be a health card:
     * neither its text nor a message that may quote it enters the log.
     */
    private void deliver(Scan scan) {
        try {
            consumer.accept(scan);
        } catch (RuntimeException e) {
            LOG.log(
                    Level.ERROR,
                    "a scan of {0} signs {1} could not be taken in: {2}",
                    scan.text().length(),
                    scan.symbology().orElse("of no named kind"),
                    trace(e));
        }
    }

    private static String trace(RuntimeException e) {
        return e.getClass().getName()
                + Arrays.stream(e.getStackTrace())
                        .limit(FRAMES)
                        .map(frame -> "\n  at " + frame)
                        .collect(Collectors.joining());
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void pause() {
        try {
            if (closed.await(REOPEN_MILLIS, TimeUnit.MILLISECONDS)) {
                LOG.log(Level.DEBUG, "scanner closed while waiting for it");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed.countDown();
        }
    }

    @Override
    public void close() {
        closed.countDown();
        line.close();
    }
}
