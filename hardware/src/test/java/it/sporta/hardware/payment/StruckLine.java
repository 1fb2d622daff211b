package it.sporta.hardware.payment;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.payment.Interruption.Place;
import it.sporta.hardware.payment.Interruption.PowerCut;
import java.util.Arrays;

/** A line that is struck once at a place of a payment, and counts the orders it carries. */
final class StruckLine implements Line {
    private static final Place[] READS = {Place.FIRST_READ, Place.SECOND_READ, Place.THIRD_READ};

    private final Line line;
    private final Interruption how;
    private boolean struck;
    private int orders;
    private int reads;

    StruckLine(Line line, Interruption how) {
        this.line = line;
        this.how = how;
    }

    /** How often a payment or a reversal began to leave. */
    int orders() {
        return orders;
    }

    private void strike(Place place) throws DeviceException {
        if (struck || how.place != place) {
            return;
        }
        struck = true;
        line.close();
        if (how.crash) {
            throw new PowerCut();
        }
        throw new DeviceException(DeviceException.Kind.LINK_DOWN, "struck");
    }

    @Override
    public void write(byte[] bytes, Deadline deadline) throws DeviceException {
        if (!movesMoney(bytes)) {
            line.write(bytes, deadline);
            return;
        }
        strike(Place.BEFORE);
        orders++;
        if (how.place == Place.IN && !struck) {
            line.write(Arrays.copyOf(bytes, bytes.length / 2), deadline);
        }
        strike(Place.IN);
        line.write(bytes, deadline);
        strike(Place.BEHIND);
    }

    /** A payment or a reversal, in its frame. */
    private static boolean movesMoney(byte[] bytes) {
        return bytes.length == 170 && bytes[10] == 'P' || bytes.length == 29 && bytes[10] == 'S';
    }

    @Override
    public int read(byte[] into, Deadline deadline) throws DeviceException {
        int count = line.read(into, deadline);
        if (orders > 0 && count > 0 && reads < READS.length) {
            strike(READS[reads++]);
        }
        return count;
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
