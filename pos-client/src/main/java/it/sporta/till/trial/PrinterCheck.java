package it.sporta.till.trial;

import it.sporta.hardware.line.Line;
import it.sporta.hardware.slip.EscPosPrinter;
import it.sporta.hardware.slip.Outcome;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Drivers;
import it.sporta.till.devices.FrameLog;
import it.sporta.till.trial.Answer.Kind;
import java.time.Duration;

/** Asks how the printer feels, and prints a slip that shows whether its letters are right. */
final class PrinterCheck implements Check {

    static final Duration GRACE = Duration.ofSeconds(5);

    private final String role;

    PrinterCheck(String role) {
        this.role = role;
    }

    @Override
    public Answer ask(DeviceSettings settings, Line line, FrameLog log) {
        EscPosPrinter printer = Drivers.printer(settings, role, line, GRACE);
        PrinterState state = printer.status();
        if (!state.prints()) {
            return meaning(state, log);
        }
        return became(printer.print(TestSlip.of(role, line.settings())), log, "trial.printed");
    }

    @Override
    public Answer whisper(DeviceSettings settings, Line line, FrameLog log) {
        PrinterState state = Drivers.printer(settings, role, line, GRACE).status();
        return state == PrinterState.NO_FEEDBACK
                ? Answer.of(Kind.SILENT, "trial.silent.printer")
                : meaning(state, log);
    }

    /** A job that no bytes answered was lost on the way, whatever the printer is said to do. */
    static Answer became(Outcome outcome, FrameLog log, String printed) {
        if (outcome instanceof Outcome.Printed) {
            return Answer.of(Kind.WORKS, printed);
        }
        if (outcome instanceof Outcome.Held held) {
            return Answer.of(Kind.ANSWERS, "trial.printer." + held.why());
        }
        if (outcome instanceof Outcome.Refused refused) {
            return meaning(refused.state(), log);
        }
        return Answer.of(Kind.ANSWERS, "trial.sent");
    }

    static Answer meaning(PrinterState state, FrameLog log) {
        return switch (state) {
            case MUTE, UNPLUGGED -> Check.nothing(log, "printer");
            case READY, PAPER_LOW -> Answer.of(Kind.WORKS, "trial.printer." + state);
            default -> Answer.of(Kind.ANSWERS, "trial.printer." + state);
        };
    }

    @Override
    public String asks() {
        return "printer";
    }
}
