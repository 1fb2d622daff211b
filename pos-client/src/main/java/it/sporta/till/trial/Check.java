package it.sporta.till.trial;

import it.sporta.hardware.line.DeviceException;
import it.sporta.hardware.line.Line;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.FrameLog;

/** How a device of one role is asked. */
interface Check {

    /**
     * @param line open; closed by whoever gave it
     * @param log what is said on it
     */
    Answer ask(DeviceSettings settings, Line line, FrameLog log) throws DeviceException;

    /** The same without anything a person would notice, to find out which settings are right. */
    default Answer whisper(DeviceSettings settings, Line line, FrameLog log)
            throws DeviceException {
        return ask(settings, line, log);
    }

    /** The last word of the key that says what is done meanwhile. */
    String asks();

    /** What silence or garbage came to. */
    static Answer nothing(FrameLog log, String role) {
        return log.hasHeard()
                ? Answer.of(Answer.Kind.GARBLED, "trial.garbled")
                : Answer.of(Answer.Kind.SILENT, "trial.silent." + role);
    }
}
