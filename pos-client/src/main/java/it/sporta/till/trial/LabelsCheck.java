package it.sporta.till.trial;

import it.sporta.hardware.label.LabelPrinter;
import it.sporta.hardware.label.Roll;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Drivers;
import it.sporta.till.devices.FrameLog;

/** Asks the label printer how it stands, and prints one label that shows letters and bars. */
final class LabelsCheck implements Check {

    @Override
    public Answer ask(DeviceSettings settings, Line line, FrameLog log) {
        LabelPrinter printer = Drivers.labels(settings, line);
        PrinterState state = printer.status();
        if (!state.prints()) {
            return PrinterCheck.meaning(state, log);
        }
        Roll roll = Drivers.roll(settings);
        Outcome outcome = printer.print(TestLabel.of(roll), 1);
        return PrinterCheck.became(outcome, log, "trial.printed.labels");
    }

    /** No label is wasted while the line is looked for. */
    @Override
    public Answer whisper(DeviceSettings settings, Line line, FrameLog log) {
        return PrinterCheck.meaning(Drivers.labels(settings, line).status(), log);
    }

    @Override
    public String asks() {
        return "labels";
    }
}
