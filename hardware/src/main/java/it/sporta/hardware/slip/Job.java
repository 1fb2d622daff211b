package it.sporta.hardware.slip;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.LineSettings;
import java.time.Duration;

/** Sends one job and finds out what became of it. */
final class Job {
    private static final long POLL_MILLIS = 700;

    private final Dialogue dialogue;
    private final LineSettings speed;
    private final PrinterModel model;
    private final Duration grace;
    private final InStep step;
    private int heldBytes;

    Job(Dialogue dialogue, LineSettings speed, PrinterModel model, Duration grace) {
        this.dialogue = dialogue;
        this.speed = speed;
        this.model = model;
        this.grace = grace;
        this.step = new InStep(dialogue, speed, model, grace);
    }

    Outcome run(byte[] bytes) {
        try {
            if (!step.found()) {
                PrinterState state = Diagnosis.ask(dialogue);
                return new Outcome.Refused(state.prints() ? PrinterState.MUTE : state);
            }
        } catch (DeviceException e) {
            return new Outcome.Refused(PrinterState.of(e));
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
            boolean stopped = !state.prints() && state != PrinterState.MUTE;
            // The last line may have used the last paper: then the answer has come meanwhile.
            if (stopped && !dialogue.awaitBarriers(Deadline.inMillis(0))) {
                heldBytes += length;
                return new Outcome.Held(state);
            }
        }
        return lost("the printer did not confirm the end of the job");
    }

    private Outcome lost(String why) {
        dialogue.fallOutOfStep();
        heldBytes = 0;
        return new Outcome.Unknown(why);
    }

    Outcome runAtOnce(byte[] command) {
        try {
            dialogue.open();
        } catch (DeviceException e) {
            return new Outcome.Refused(PrinterState.of(e));
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
