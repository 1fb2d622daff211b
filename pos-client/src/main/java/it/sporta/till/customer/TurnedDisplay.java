package it.sporta.till.customer;

import it.sporta.hardware.display.CustomerDisplay;
import it.sporta.hardware.display.Screen;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Keeps the display that faces the customer as the counter is, on a thread of its own. */
public final class TurnedDisplay implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(TurnedDisplay.class.getName());

    /** As long as one needs to read two lines. */
    private static final long TURN_MILLIS = 3_000;

    private final CustomerSide side;
    private final Consumer<Screen> display;
    private final Screens screens = new Screens();
    private final ScheduledExecutorService thread =
            Executors.newSingleThreadScheduledExecutor(TurnedDisplay::thread);
    private List<Screen> round = List.of(Screen.BLANK);
    private int at;

    /**
     * Shows something at once.
     *
     * @param display the one there is now, if any; closed by whoever opened it
     */
    public static TurnedDisplay showing(
            CustomerSide side, Supplier<Optional<CustomerDisplay>> display) {
        TurnedDisplay turned =
                new TurnedDisplay(
                        side, screen -> display.get().ifPresent(there -> there.show(screen)));
        turned.thread.scheduleWithFixedDelay(turned::turn, 0, TURN_MILLIS, TimeUnit.MILLISECONDS);
        return turned;
    }

    TurnedDisplay(CustomerSide side, Consumer<Screen> display) {
        this.side = side;
        this.display = display;
    }

    private static Thread thread(Runnable run) {
        Thread thread = new Thread(run, "turned-display");
        thread.setDaemon(true);
        return thread;
    }

    /** The counter has changed; returns at once. */
    public void changed() {
        try {
            thread.execute(this::look);
        } catch (RejectedExecutionException e) {
            LOG.log(System.Logger.Level.DEBUG, "changed after the close");
        }
    }

    void look() {
        showing(0);
    }

    void turn() {
        showing(1);
    }

    /** What is new begins with its first screen; a look that goes wrong ends nothing. */
    private void showing(int step) {
        try {
            List<Screen> now = screens.of(side.look().shown());
            at = now.equals(round) ? (at + step) % now.size() : 0;
            round = now;
            display.accept(round.get(at));
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the customer's display goes wrong", e);
        }
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
