package it.sporta.till.trial;

import it.sporta.hardware.fiscal.Finding;
import it.sporta.hardware.fiscal.MachineState;
import it.sporta.hardware.fiscal.Obeyed;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Reason;
import it.sporta.hardware.fiscal.Refusal;
import it.sporta.hardware.fiscal.wire.Patience;
import it.sporta.till.devices.DeviceKey;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Devices;
import it.sporta.till.devices.FiscalMachine;
import it.sporta.till.devices.FiscalReading;
import it.sporta.till.devices.FrameLog;
import it.sporta.till.trial.Answer.Kind;
import java.util.Map;

/**
 * A fiscal printer as it is set up: asked what it tells of itself, which prints nothing. A slip, or
 * a pulse to the drawer, is a step of its own that somebody asks for.
 */
final class FiscalCourse implements Course {

    /** What is to be done. */
    enum Step {
        ASK,
        PRINT,
        DRAWER
    }

    private final DeviceSettings typed;
    private final Devices devices;
    private final Step step;
    private final Patience patience;

    FiscalCourse(DeviceSettings typed, Devices devices, Step step) {
        this(typed, devices, step, Patience.USUAL);
    }

    FiscalCourse(DeviceSettings typed, Devices devices, Step step, Patience patience) {
        this.typed = typed;
        this.devices = devices;
        this.step = step;
        this.patience = patience;
    }

    @Override
    public String asks() {
        return switch (step) {
            case ASK -> "fiscal";
            case PRINT -> "fiscal.print";
            case DRAWER -> "drawer";
        };
    }

    @Override
    public String port() {
        return typed.path("fiscal").orElseThrow();
    }

    @Override
    public Verdict run(Notes notes) {
        FrameLog log = notes.log("fiscal");
        try (FiscalMachine machine = devices.fiscalFor(typed, patience, log).orElseThrow()) {
            return switch (step) {
                case ASK -> asked(machine.read(), log);
                case PRINT ->
                        obeyed(
                                machine.printer().printText(FiscalSlip.of(machine.serial())),
                                "trial.fiscal.printed",
                                log);
                case DRAWER -> obeyed(machine.printer().openDrawer(), "trial.drawer.pulsed", log);
            };
        }
    }

    private static Verdict asked(FiscalReading reading, FrameLog log) {
        if (reading.told().isEmpty()) {
            return Verdict.of(trouble(reading.state(), log));
        }
        String key =
                reading.blocks()
                        ? "trial.fiscal.blocked"
                        : reading.prints() ? "trial.fiscal.ready" : "trial.fiscal.stopped";
        boolean works = !reading.blocks() && reading.prints();
        return Verdict.of(Answer.of(works ? Kind.WORKS : Kind.ANSWERS, key))
                .with(reading, offer(reading));
    }

    /** A serial that was typed wrong can be taken from the machine. */
    private static Map<DeviceKey, String> offer(FiscalReading reading) {
        boolean other =
                reading.findings().stream()
                        .anyMatch(found -> found.kind() == Finding.Kind.WRONG_MACHINE);
        return reading.told()
                .filter(told -> other)
                .map(MachineState::serial)
                .map(serial -> Map.of(DeviceKey.FISCAL_SERIAL, serial))
                .orElse(Map.of());
    }

    private static Verdict obeyed(Outcome<Obeyed> outcome, String well, FrameLog log) {
        return outcome instanceof Outcome.Done
                ? Verdict.of(Answer.of(Kind.WORKS, well))
                : Verdict.of(trouble(outcome, log));
    }

    private static Answer trouble(Outcome<?> outcome, FrameLog log) {
        if (outcome instanceof Outcome.Refused<?> refused) {
            return refused(refused.refusal());
        }
        return log.hasHeard()
                ? Answer.of(Kind.GARBLED, "trial.fiscal.strange")
                : Answer.of(Kind.SILENT, "trial.fiscal.silent");
    }

    /** What a machine behind its own network card says is not what a wrong address says. */
    private static Answer refused(Refusal refusal) {
        Reason reason =
                refusal.reason() == Reason.NOT_REACHABLE && refusal.reached()
                        ? Reason.BUSY
                        : refusal.reason();
        return switch (reason) {
            case NOT_REACHABLE, NOT_KEPT -> Answer.of(Kind.NO_PORT, "trial.fiscal." + reason);
            case WRONG_MACHINE,
                    WRONG_PROTOCOL,
                    BUSY,
                    PAPER_OUT,
                    COVER_OPEN,
                    OFFLINE,
                    DOCUMENT_OPEN,
                    NOT_NOW ->
                    Answer.of(Kind.ANSWERS, "trial.fiscal." + reason);
            default -> Answer.of(Kind.ANSWERS, "trial.fiscal.refused", "detail", refusal.detail());
        };
    }
}
