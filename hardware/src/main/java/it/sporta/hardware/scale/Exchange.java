package it.sporta.hardware.scale;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.scale.Reading.State;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Requests and their answers on a line: old bytes thrown away first, the answer collected piece by
 * piece until a parser calls it whole, all before a deadline.
 */
public final class Exchange {
    private static final int LONGEST_ANSWER = 128;
    private static final long QUIET_MILLIS = 300;

    private final Line line;
    private byte[] heard = new byte[0];

    public Exchange(Line line) {
        this.line = line;
    }

    /** One question, which may be put again. */
    public interface Question<A> {
        Optional<A> put() throws DeviceException;
    }

    public void send(byte[] request, Deadline deadline) throws DeviceException {
        heard = new byte[0];
        line.open();
        line.discard();
        line.write(request, deadline);
    }

    /**
     * Sends and reads until {@code parser}, given all bytes so far, returns an answer.
     *
     * @return empty when the deadline passed first, or more bytes came than any frame has
     */
    public <A> Optional<A> ask(
            byte[] request, Function<byte[], Optional<A>> parser, Deadline deadline)
            throws DeviceException {
        send(request, deadline);
        byte[] piece = new byte[LONGEST_ANSWER];
        while (!deadline.expired() && heard.length < LONGEST_ANSWER) {
            int count = line.read(piece, deadline);
            hear(piece, count);
            Optional<A> answer = count == 0 ? Optional.empty() : parser.apply(heard);
            if (answer.isPresent()) {
                return answer;
            }
        }
        return Optional.empty();
    }

    private void hear(byte[] piece, int count) {
        int before = heard.length;
        heard = Arrays.copyOf(heard, before + count);
        System.arraycopy(piece, 0, heard, before, count);
    }

    /**
     * After silence or garbage the question is put once more, when the device is quiet: a byte may
     * have been lost.
     */
    public <A> Optional<A> insist(Question<A> question, Predicate<A> garbage)
            throws DeviceException {
        Optional<A> answer = question.put();
        if (answer.filter(garbage.negate()).isPresent()) {
            return answer;
        }
        untilQuiet(Deadline.inMillis(QUIET_MILLIS));
        return question.put();
    }

    private void untilQuiet(Deadline deadline) throws DeviceException {
        byte[] rest = new byte[LONGEST_ANSWER];
        while (!deadline.expired() && line.read(rest, deadline.atMost(50)) > 0) {
            continue;
        }
    }

    /** All bytes that came since the last request, readable. */
    public String heard() {
        return FrameText.of(heard);
    }

    /** Why there is no answer: nothing came, or bytes that make none, as over a line set wrong. */
    public State noAnswer() {
        return heard.length == 0 ? State.NO_ANSWER : State.INVALID;
    }

    public void close() {
        line.close();
    }
}
