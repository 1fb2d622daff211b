package it.sporta.hardware.slip;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import java.util.Optional;
import java.util.function.Function;

/**
 * Questions to a printer and its answers; the only reader of its line. Counts the barriers not yet
 * answered, so that the late answer of a held job is never taken for that of the next one.
 */
final class Dialogue {
    private static final long ANSWER_MILLIS = 300;
    private static final long WRITE_MILLIS = 1_000;
    private static final int DLE = 0x10;
    private static final int EOT = 0x04;
    private static final int GS = 0x1D;

    private final Line line;
    private final SignalSorter sorter = new SignalSorter();
    private final byte[] piece = new byte[64];
    private int openBarriers;
    private boolean answerOwed;
    private boolean inStep;

    Dialogue(Line line) {
        this.line = line;
    }

    /** Opens the line if needed. */
    void open() throws DeviceException {
        if (!line.isUp()) {
            line.open();
            sorter.reset();
            openBarriers = 0;
            answerOwed = false;
            inStep = false;
        }
    }

    /** Whether the printer is known to have processed all that was sent before the next job. */
    boolean isInStep() {
        return inStep;
    }

    /** A job broke off: the printer may wait for the rest of a command. */
    void fallOutOfStep() {
        inStep = false;
    }

    void send(byte[] bytes, Deadline deadline) throws DeviceException {
        line.write(bytes, deadline);
    }

    /** {@code DLE EOT n}; empty when the printer stays silent. */
    Optional<Integer> realTime(int n) throws DeviceException {
        // A late answer to an earlier question would be taken for this one: bit 2 is the drawer in
        // one and the cover in the other.
        awaitRealTime(answerOwed ? ANSWER_MILLIS : 0);
        send(new byte[] {DLE, EOT, (byte) n}, Deadline.inMillis(WRITE_MILLIS));
        Optional<Integer> answer = awaitRealTime(ANSWER_MILLIS);
        answerOwed = answer.isEmpty();
        return answer;
    }

    private Optional<Integer> awaitRealTime(long millis) throws DeviceException {
        return await(
                signal ->
                        signal instanceof Signal.RealTime told
                                ? Optional.of(told.bits())
                                : Optional.empty(),
                Deadline.inMillis(millis));
    }

    /** {@code GS r 1} behind all that was sent. */
    void raiseBarrier() throws DeviceException {
        send(new byte[] {GS, 'r', 1}, Deadline.inMillis(WRITE_MILLIS));
        openBarriers++;
    }

    /** Whether every barrier was answered before the deadline. */
    boolean awaitBarriers(Deadline deadline) throws DeviceException {
        return openBarriers == 0
                || await(
                                signal ->
                                        openBarriers == 0
                                                ? Optional.of(true)
                                                : Optional.<Boolean>empty(),
                                deadline)
                        .isPresent();
    }

    /** Whether an automatic status came before the deadline; all before it has been processed. */
    boolean awaitAutomatic(Deadline deadline) throws DeviceException {
        boolean came =
                await(
                                signal ->
                                        signal instanceof Signal.Automatic
                                                ? Optional.of(true)
                                                : Optional.<Boolean>empty(),
                                deadline)
                        .isPresent();
        openBarriers = came ? 0 : openBarriers;
        inStep = came;
        return came;
    }

    private <A> Optional<A> await(Function<Signal, Optional<A>> wanted, Deadline deadline)
            throws DeviceException {
        Optional<A> found = Optional.empty();
        do {
            int count = line.read(piece, deadline);
            for (int i = 0; i < count; i++) {
                Optional<Signal> signal = sorter.accept(piece[i] & 0xFF);
                signal.ifPresent(this::count);
                if (signal.isPresent() && found.isEmpty()) {
                    found = wanted.apply(signal.get());
                }
            }
        } while (found.isEmpty() && !deadline.expired());
        return found;
    }

    private void count(Signal signal) {
        if (signal instanceof Signal.Queued && openBarriers > 0) {
            openBarriers--;
        }
    }

    void close() {
        line.close();
    }
}
