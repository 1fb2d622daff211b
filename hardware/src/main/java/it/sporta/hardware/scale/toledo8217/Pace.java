package it.sporta.hardware.scale.toledo8217;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;

/** Keeps the 200 ms the scale wants between two commands. */
final class Pace {
    private static final long BETWEEN_COMMANDS_MILLIS = 200;

    private Deadline next = Deadline.inMillis(0);

    void await() throws DeviceException {
        try {
            Thread.sleep(next.remainingMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(DeviceException.Kind.INTERRUPTED, "interrupted");
        }
        next = Deadline.inMillis(BETWEEN_COMMANDS_MILLIS);
    }
}
