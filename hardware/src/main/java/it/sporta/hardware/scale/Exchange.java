package it.sporta.hardware.scale;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * One request and its answer on a line: old bytes thrown away first, the answer collected piece by
 * piece until a parser calls it whole, all before a deadline.
 */
public final class Exchange {
    private static final int LONGEST_FRAME = 64;

    private final Line line;

    public Exchange(Line line) {
        this.line = line;
    }

    public void send(byte[] request, Deadline deadline) throws DeviceException {
        line.open();
        line.discard();
        line.write(request, deadline);
    }

    /**
     * Sends and reads until {@code parser}, given all bytes so far, returns an answer.
     *
     * @return empty when the deadline passed first
     */
    public <A> Optional<A> ask(
            byte[] request, Function<byte[], Optional<A>> parser, Deadline deadline)
            throws DeviceException {
        send(request, deadline);
        byte[] frame = new byte[0];
        byte[] piece = new byte[LONGEST_FRAME];
        while (!deadline.expired() && frame.length < LONGEST_FRAME) {
            int count = line.read(piece, deadline);
            frame = Arrays.copyOf(frame, frame.length + count);
            System.arraycopy(piece, 0, frame, frame.length - count, count);
            Optional<A> answer = count == 0 ? Optional.empty() : parser.apply(frame);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    /** After garbage: waits until the device is quiet, so that the next answer starts clean. */
    public void untilQuiet(Deadline deadline) throws DeviceException {
        byte[] rest = new byte[LONGEST_FRAME];
        while (!deadline.expired() && line.read(rest, deadline.atMost(50)) > 0) {
            continue;
        }
    }

    public void close() {
        line.close();
    }
}
