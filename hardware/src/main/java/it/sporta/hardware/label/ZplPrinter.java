package it.sporta.hardware.label;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A printer that speaks ZPL II on a line. Before a job it is asked how it feels; behind it, again
 * and again, whether anything is still waiting.
 */
public final class ZplPrinter implements LabelPrinter {

    private static final byte[] QUESTION = {'~', 'H', 'S'};
    private static final long ANSWER_MILLIS = 500;
    private static final long WRITE_MILLIS = 1_000;
    private static final long LABEL_MILLIS = 1_000;
    private static final Duration GRACE = Duration.ofSeconds(10);

    private final ReentrantLock oneJob = new ReentrantLock();
    private final Line line;
    private final Duration grace;
    private volatile PrinterState last = PrinterState.MUTE;

    public ZplPrinter(Line line) {
        this(line, GRACE);
    }

    /**
     * @param grace how long the printer may be silent beyond the time its work takes
     */
    public ZplPrinter(Line line, Duration grace) {
        this.line = line;
        this.grace = grace;
    }

    @Override
    public PrinterState status() {
        if (!oneJob.tryLock()) {
            return last;
        }
        try {
            last = state();
            return last;
        } finally {
            oneJob.unlock();
        }
    }

    private PrinterState state() {
        try {
            line.open();
            return ask().map(HostStatus::state).orElse(PrinterState.MUTE);
        } catch (DeviceException e) {
            return PrinterState.of(e);
        }
    }

    /** Empty when it stays silent. */
    private Optional<HostStatus> ask() throws DeviceException {
        line.discard();
        line.write(QUESTION, Deadline.inMillis(WRITE_MILLIS));
        Deadline deadline = Deadline.inMillis(ANSWER_MILLIS);
        ByteArrayOutputStream heard = new ByteArrayOutputStream();
        byte[] piece = new byte[128];
        Optional<HostStatus> answer = Optional.empty();
        while (answer.isEmpty() && !deadline.expired()) {
            heard.write(piece, 0, line.read(piece, deadline));
            answer = HostStatus.in(heard.toByteArray());
        }
        return answer;
    }

    @Override
    public Outcome print(Label label, int copies) {
        byte[] job = ZplEncoder.encode(label, copies);
        oneJob.lock();
        try {
            last = state();
            return last.prints() ? send(job, copies) : new Outcome.Refused(last);
        } finally {
            oneJob.unlock();
        }
    }

    private Outcome send(byte[] job, int copies) {
        Duration work =
                Duration.ofMillis(line.settings().millisFor(job.length) + copies * LABEL_MILLIS);
        Deadline deadline = Deadline.in(work.plus(grace));
        try {
            line.write(job, deadline);
            return outcome(deadline);
        } catch (DeviceException e) {
            last = PrinterState.of(e);
            return new Outcome.Unknown(last.name());
        }
    }

    /** Silence behind a job means, by the makers' word, that labels or ribbon have ended inside. */
    private Outcome outcome(Deadline deadline) throws DeviceException {
        last = PrinterState.MUTE;
        do {
            Optional<HostStatus> status = ask();
            last = status.map(HostStatus::state).orElse(PrinterState.MUTE);
            if (status.isPresent() && !last.prints()) {
                return new Outcome.Held(last);
            }
            if (status.filter(answer -> answer.waiting() == 0).isPresent()) {
                return new Outcome.Printed();
            }
        } while (!deadline.expired());
        return last == PrinterState.MUTE
                ? new Outcome.Held(last)
                : new Outcome.Unknown("still printing");
    }

    @Override
    public void close() {
        line.close();
    }
}
