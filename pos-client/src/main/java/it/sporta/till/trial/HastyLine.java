package it.sporta.till.trial;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.DeviceException.Kind;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.LineSettings;
import java.time.Duration;

/**
 * A line that is given up when nothing comes soon after it was opened or written to, however long
 * its driver would wait: there are other settings to try.
 */
final class HastyLine implements Line {

    private final Line line;
    private final Duration soon;
    private Deadline patience;

    /**
     * @param line open
     */
    HastyLine(Line line, Duration soon) {
        this.line = line;
        this.soon = soon;
        this.patience = Deadline.in(soon);
    }

    @Override
    public void open() throws DeviceException {
        line.open();
    }

    @Override
    public boolean isUp() {
        return line.isUp();
    }

    @Override
    public int read(byte[] into, Deadline deadline) throws DeviceException {
        int count = line.read(into, deadline.atMost(patience.remainingMillis()));
        if (count > 0) {
            patience = Deadline.in(soon);
        } else if (patience.expired()) {
            line.close();
            throw new DeviceException(Kind.LINK_DOWN, "nothing came for " + soon);
        }
        return count;
    }

    @Override
    public void write(byte[] bytes, Deadline deadline) throws DeviceException {
        line.write(bytes, deadline);
        patience = Deadline.in(soon);
    }

    @Override
    public void discard() throws DeviceException {
        line.discard();
    }

    @Override
    public LineSettings settings() {
        return line.settings();
    }

    @Override
    public void close() {
        line.close();
    }
}
