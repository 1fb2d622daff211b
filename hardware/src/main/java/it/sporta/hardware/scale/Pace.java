package it.sporta.hardware.scale;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;

/** Keeps the time a scale wants between two questions. */
public final class Pace {
    private final long betweenMillis;
    private Deadline next = Deadline.inMillis(0);

    public Pace(long betweenMillis) {
        this.betweenMillis = betweenMillis;
    }

    /** Waits for its turn; the first has not to wait. */
    public void await() throws DeviceException {
        try {
            Thread.sleep(next.remainingMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(DeviceException.Kind.INTERRUPTED, "interrupted");
        }
        next = Deadline.inMillis(betweenMillis);
    }
}
