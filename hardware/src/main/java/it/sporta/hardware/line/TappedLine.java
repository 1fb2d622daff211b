package it.sporta.hardware.line;

import java.util.Arrays;

/** A line of which somebody is told all bytes, and neither changes nor delays them. */
public final class TappedLine implements Line {

    private final Line line;
    private final Ear ear;

    /** Who is told, on the threads that read and write; must be quick. */
    public interface Ear {

        /** These are about to leave. */
        void sent(byte[] bytes);

        /** These have come. */
        void heard(byte[] bytes);
    }

    public TappedLine(Line line, Ear ear) {
        this.line = line;
        this.ear = ear;
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
        int count = line.read(into, deadline);
        if (count > 0) {
            ear.heard(Arrays.copyOf(into, count));
        }
        return count;
    }

    @Override
    public void write(byte[] bytes, Deadline deadline) throws DeviceException {
        ear.sent(bytes.clone());
        line.write(bytes, deadline);
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
    public boolean isShared() {
        return line.isShared();
    }

    @Override
    public void close() {
        line.close();
    }
}
