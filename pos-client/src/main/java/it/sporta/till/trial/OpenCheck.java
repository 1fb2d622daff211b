package it.sporta.till.trial;

import it.sporta.hardware.line.Line;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.FrameLog;
import it.sporta.till.trial.Answer.Kind;

/** For a device that says nothing by itself: whether its port is there and opens. */
final class OpenCheck implements Check {

    @Override
    public Answer ask(DeviceSettings settings, Line line, FrameLog log) {
        return Answer.of(Kind.ANSWERS, "trial.opens");
    }

    @Override
    public String asks() {
        return "open";
    }
}
