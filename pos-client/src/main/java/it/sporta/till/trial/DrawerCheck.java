package it.sporta.till.trial;

import it.sporta.hardware.drawer.DrawerOutcome;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.slip.EscPosPrinter;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Drivers;
import it.sporta.till.devices.FrameLog;
import it.sporta.till.trial.Answer.Kind;

/** Opens the drawer on the counter's printer, once. */
final class DrawerCheck implements Check {

    private final PrinterCheck printers = new PrinterCheck("printer");

    @Override
    public Answer ask(DeviceSettings settings, Line line, FrameLog log) {
        EscPosPrinter printer = Drivers.printer(settings, "printer", line, PrinterCheck.GRACE);
        DrawerOutcome outcome = Drivers.drawer(settings, printer).open();
        if (outcome instanceof DrawerOutcome.Opened) {
            return Answer.of(Kind.WORKS, "trial.drawer.open");
        }
        if (outcome instanceof DrawerOutcome.Pulsed) {
            return Answer.of(Kind.WORKS, "trial.drawer.pulsed");
        }
        if (outcome instanceof DrawerOutcome.StayedClosed) {
            return Answer.of(Kind.ANSWERS, "trial.drawer.closed");
        }
        if (outcome instanceof DrawerOutcome.Refused refused) {
            return PrinterCheck.meaning(refused.state(), log);
        }
        return Answer.of(Kind.ANSWERS, "trial.drawer.unknown");
    }

    /** The drawer stays shut while the line is looked for. */
    @Override
    public Answer whisper(DeviceSettings settings, Line line, FrameLog log) {
        return printers.whisper(settings, line, log);
    }

    @Override
    public String asks() {
        return "drawer";
    }
}
