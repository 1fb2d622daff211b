package it.sporta.benchmark.devices;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.LineSettings;
import java.util.ArrayList;
import java.util.List;

/** A line that remembers what was said over it, to say it once more without the driver. */
final class Tape implements Line {

    private static final long PATIENCE_MILLIS = 2_000;

    private final Line line;
    private final byte[] room = new byte[128];
    private List<Turn> turns = new ArrayList<>();

    /** Bytes sent, and how many came back before the next were sent. */
    private record Turn(byte[] sent, int heard) {

        Turn hearing(int more) {
            return new Turn(sent, heard + more);
        }
    }

    Tape(Line line) {
        this.line = line;
    }

    /** Forgets what was said until now. */
    void rewind() {
        turns = new ArrayList<>();
    }

    /** What was said since, as a thing that can be said again. */
    Again again() {
        return new Again(List.copyOf(turns));
    }

    /** The same bytes over the same line, each sent as soon as all before it are there. */
    final class Again {

        private final List<Turn> said;

        private Again(List<Turn> said) {
            this.said = said;
        }

        void say() throws DeviceException {
            line.open();
            line.discard();
            for (Turn turn : said) {
                Deadline deadline = Deadline.inMillis(PATIENCE_MILLIS);
                line.write(turn.sent(), deadline);
                hear(turn.heard(), deadline);
            }
        }

        private void hear(int expected, Deadline deadline) throws DeviceException {
            for (int heard = 0; heard < expected; ) {
                int count = line.read(room, deadline);
                if (count == 0) {
                    throw new IllegalStateException(heard + " of " + expected + " bytes came");
                }
                heard += count;
            }
        }

        /** What the characters alone need on this line, in milliseconds. */
        double leastMillis() {
            int bytes = said.stream().mapToInt(turn -> turn.sent().length + turn.heard()).sum();
            return 1_000.0 * bytes * settings().bitsPerCharacter() / settings().baud();
        }
    }

    @Override
    public void write(byte[] bytes, Deadline deadline) throws DeviceException {
        line.write(bytes, deadline);
        turns.add(new Turn(bytes.clone(), 0));
    }

    @Override
    public int read(byte[] into, Deadline deadline) throws DeviceException {
        int count = line.read(into, deadline);
        if (count > 0 && !turns.isEmpty()) {
            int last = turns.size() - 1;
            turns.set(last, turns.get(last).hearing(count));
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
