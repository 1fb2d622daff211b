package it.sporta.till.trial;

import it.sporta.hardware.line.Line;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Drivers;
import it.sporta.till.devices.FrameLog;

/** Asks the label printer how it stands; no label is wasted. */
final class LabelsCheck implements Check {

    @Override
    public Answer ask(DeviceSettings settings, Line line, FrameLog log) {
        return PrinterCheck.meaning(Drivers.labels(line).status(), log);
    }

    @Override
    public String asks() {
        return "labels";
    }
}
