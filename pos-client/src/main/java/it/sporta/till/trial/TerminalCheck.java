package it.sporta.till.trial;

import it.sporta.hardware.line.Line;
import it.sporta.hardware.payment.CardTerminal;
import it.sporta.hardware.payment.Coverage;
import it.sporta.hardware.payment.Patience;
import it.sporta.hardware.payment.Status;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Drivers;
import it.sporta.till.devices.FrameLog;
import it.sporta.till.trial.Answer.Kind;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/** Asks a payment terminal how it stands; no card is asked for. */
final class TerminalCheck implements Check {

    /** A terminal confirms within some ten milliseconds, where it speaks at all. */
    private static final Patience SHORT = patience(Duration.ofMillis(900));

    /** While other settings are looked for. */
    private static final Patience SHORTEST = patience(Duration.ofMillis(400));

    private static Patience patience(Duration confirmation) {
        return new Patience(
                confirmation,
                Duration.ofSeconds(3),
                Duration.ofSeconds(3),
                Duration.ofSeconds(1),
                Duration.ofSeconds(1));
    }

    @Override
    public Answer ask(DeviceSettings settings, Line line, FrameLog log) {
        return asked(settings, line, log, SHORT);
    }

    @Override
    public Answer whisper(DeviceSettings settings, Line line, FrameLog log) {
        return asked(settings, line, log, SHORTEST);
    }

    private static Answer asked(
            DeviceSettings settings, Line line, FrameLog log, Patience patience) {
        CardTerminal terminal = Drivers.terminal(settings, line, patience);
        return status(terminal, log).orElseGet(() -> Check.nothing(log, "terminal"));
    }

    /** Empty when nothing came that could be understood. */
    static Optional<Answer> status(CardTerminal terminal, FrameLog log) {
        return terminal.status().map(TerminalCheck::meaning);
    }

    private static Answer meaning(Status status) {
        if (!status.operative()) {
            return Answer.of(Kind.ANSWERS, "trial.terminal.state", "state", status.state());
        }
        return status.coverage() == Coverage.STX_PAYLOAD_ETX
                ? Answer.of(Kind.WORKS, "trial.terminal.ready")
                : Answer.of(Kind.WORKS, "trial.terminal.checks", "check", name(status.coverage()));
    }

    private static String name(Coverage coverage) {
        return coverage.name().toLowerCase(Locale.ROOT).replace('_', '+');
    }

    @Override
    public String asks() {
        return "terminal";
    }
}
