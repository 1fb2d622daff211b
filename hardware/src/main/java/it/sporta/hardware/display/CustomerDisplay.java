package it.sporta.hardware.display;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.DeviceException.Kind;
import it.sporta.hardware.line.Line;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A display with a daemon thread of its own, on which alone it is written to. */
public final class CustomerDisplay implements AutoCloseable {
    private static final Logger LOG = System.getLogger(CustomerDisplay.class.getName());
    private static final long LOOK_MILLIS = 500;
    private static final long WRITE_MILLIS = 1_000;
    private static final long REOPEN_MILLIS = 1_000;

    /** Each write that gets stuck leaves a thread behind until the display reads again. */
    private static final long AFTER_STUCK_MILLIS = 5_000;

    private final Line line;
    private final DisplayLanguage language;
    private final BlockingQueue<Screen> waiting = new ArrayBlockingQueue<>(1);
    private final CountDownLatch closed = new CountDownLatch(1);
    private Optional<Screen> current = Optional.empty();

    /** Starts at once; the line is opened for the first screen. */
    public static CustomerDisplay on(Line line, DisplayLanguage language) {
        CustomerDisplay display = new CustomerDisplay(line, language);
        Thread thread = new Thread(display::run, "display");
        thread.setDaemon(true);
        thread.start();
        return display;
    }

    private CustomerDisplay(Line line, DisplayLanguage language) {
        this.line = line;
        this.language = language;
    }

    /**
     * Shows it soon; returns at once and never fails. Of those that wait only the newest is kept.
     */
    public void show(Screen screen) {
        while (!waiting.offer(screen)) {
            waiting.poll();
        }
    }

    /** Whether the display is plugged in and written to. */
    public boolean isUp() {
        return line.isUp();
    }

    private void run() {
        while (!isClosed()) {
            try {
                Optional<Screen> next =
                        Optional.ofNullable(waiting.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS));
                current = next.or(() -> current);
                paint(next.isPresent());
            } catch (DeviceException e) {
                LOG.log(Level.DEBUG, "display not there: {0}", e.getMessage());
                pause(e.kind() == Kind.TIMEOUT ? AFTER_STUCK_MILLIS : REOPEN_MILLIS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                closed.countDown();
            }
        }
        line.close();
    }

    private void paint(boolean fresh) throws DeviceException {
        if (current.isEmpty()) {
            return;
        }
        boolean asleep = !line.isUp();
        if (asleep) {
            line.open();
            paint(line, language, current.get());
        } else if (fresh) {
            write(line, language.show(current.get()));
        }
    }

    /**
     * Wakes a display and writes one screen on it, for whoever looks at it just now.
     *
     * @param line open
     * @throws DeviceException as writing on the line does
     */
    public static void paint(Line line, DisplayLanguage language, Screen screen)
            throws DeviceException {
        write(line, language.wake());
        write(line, language.show(screen));
    }

    private static void write(Line line, byte[] bytes) throws DeviceException {
        line.write(bytes, Deadline.inMillis(WRITE_MILLIS));
    }

    private boolean isClosed() {
        return closed.getCount() == 0;
    }

    private void pause(long millis) {
        try {
            if (closed.await(millis, TimeUnit.MILLISECONDS)) {
                LOG.log(Level.DEBUG, "display closed while waiting for it");
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
