package it.sporta.hardware.slip;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.LineSettings;
import java.time.Duration;

/**
 * Brings a printer into step before the first job of a connection and after a job that broke off,
 * perhaps in a till that has crashed since: its late answers must not be taken for those of the
 * next job, and a printer left inside a command would swallow the next bytes as its data.
 */
final class InStep {
    private static final Duration QUICK = Duration.ofMillis(1_500);

    /** Longer than the rest of any command this driver sends. */
    private static final int ZEROS = 8_192;

    private static final byte[] REPORT_ON = {0x1D, 0x61, (byte) 0xFF};
    private static final byte[] RESET_AND_REPORT = {0x1B, 0x40, 0x1D, 0x61, (byte) 0xFF};
    private static final byte[] REPORT_OFF = {0x1D, 0x61, 0x00};

    private final Dialogue dialogue;
    private final LineSettings speed;
    private final PrinterModel model;
    private final Duration grace;

    InStep(Dialogue dialogue, LineSettings speed, PrinterModel model, Duration grace) {
        this.dialogue = dialogue;
        this.speed = speed;
        this.model = model;
        this.grace = grace;
    }

    /** False when the printer does not report, though it has answered real-time questions. */
    boolean found() throws DeviceException {
        return dialogue.isInStep()
                || !model.statusCapable()
                || reports(REPORT_ON, Deadline.in(QUICK))
                || flushed();
    }

    /**
     * Zeros fill what the printer may still wait for, and do nothing where it waits for nothing.
     */
    private boolean flushed() throws DeviceException {
        Deadline deadline = Deadline.inMillis(speed.millisFor(ZEROS) + grace.toMillis());
        dialogue.send(new byte[ZEROS], deadline);
        return reports(RESET_AND_REPORT, deadline);
    }

    private boolean reports(byte[] order, Deadline deadline) throws DeviceException {
        dialogue.send(order, deadline);
        boolean answered = dialogue.awaitAutomatic(deadline);
        if (answered) {
            dialogue.send(REPORT_OFF, deadline);
        }
        return answered;
    }
}
