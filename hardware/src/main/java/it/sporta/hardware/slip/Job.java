package it.sporta.hardware.slip;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.LineSettings;
import java.time.Duration;

/** Sends one job and finds out what became of it. */
final class Job {
    private static final long POLL_MILLIS = 700;

    /** Longer than the longest image a printer may still be waiting for the rest of. */
    private static final int FLUSH_ZEROS = 8_192;

    private static final byte[] RESET_AND_REPORT = {0x1B, 0x40, 0x1D, 0x61, (byte) 0xFF};
    private static final byte[] REPORT_OFF = {0x1D, 0x61, 0x00};

    private final Dialogue dialogue;
    private final LineSettings speed;
    private final PrinterModel model;
    private final Duration grace;
    private boolean cutOff;
    private int heldBytes;

    Job(Dialogue dialogue, LineSettings speed, PrinterModel model, Duration grace) {
        this.dialogue = dialogue;
        this.speed = speed;
        this.model = model;
        this.grace = grace;
    }

    Outcome run(byte[] bytes) {
        if (cutOff && !resynchronised()) {
            return new Outcome.Refused(PrinterState.MUTE);
        }
        try {
            Deadline deadline = budget(bytes.length + heldBytes);
            dialogue.send(bytes, deadline);
            return model.statusCapable()
                    ? confirmed(bytes.length, deadline)
                    : new Outcome.Unknown("the printer cannot confirm");
        } catch (DeviceException e) {
            return lost(e.getMessage());
        }
    }

    private Outcome confirmed(int length, Deadline deadline) throws DeviceException {
        // Questions asked while the job is still on the wire would wait behind it.
        long wait = speed.millisFor(length) + POLL_MILLIS;
        dialogue.raiseBarrier();
        while (!deadline.expired()) {
            if (dialogue.awaitBarriers(deadline.atMost(wait))) {
                heldBytes = 0;
                return new Outcome.Printed();
            }
            wait = POLL_MILLIS;
            PrinterState state = Diagnosis.ask(dialogue);
            if (!state.prints() && state != PrinterState.MUTE) {
                heldBytes += length;
                return new Outcome.Held(state);
            }
        }
        return lost("the printer did not confirm the end of the job");
    }

    private Outcome lost(String why) {
        cutOff = true;
        heldBytes = 0;
        return new Outcome.Unknown(why);
    }

    /**
     * A printer left inside a command takes the next bytes for its data. Zeros fill what it waits
     * for; then a reset, and a report that proves it listens again.
     */
    private boolean resynchronised() {
        try {
            Deadline deadline = budget(FLUSH_ZEROS);
            dialogue.send(new byte[FLUSH_ZEROS], deadline);
            dialogue.send(RESET_AND_REPORT, deadline);
            boolean answered = !model.statusCapable() || dialogue.awaitAutomatic(deadline);
            dialogue.send(REPORT_OFF, deadline);
            cutOff = !answered;
        } catch (DeviceException e) {
            cutOff = true;
        }
        return !cutOff;
    }

    Outcome runAtOnce(byte[] command) {
        try {
            dialogue.open();
        } catch (DeviceException e) {
            return new Outcome.Refused(Diagnosis.of(e));
        }
        try {
            dialogue.send(command, budget(command.length));
            return dialogue.realTime(1).isPresent()
                    ? new Outcome.Printed()
                    : new Outcome.Unknown("the printer does not answer");
        } catch (DeviceException e) {
            return new Outcome.Unknown(e.getMessage());
        }
    }

    private Deadline budget(int bytes) {
        return Deadline.inMillis(speed.millisFor(bytes) + grace.toMillis());
    }
}
