package it.sporta.till.trial;

import it.sporta.hardware.line.Line;
import it.sporta.hardware.payment.CardTerminal;
import it.sporta.hardware.payment.DayEnd;
import it.sporta.hardware.payment.Patience;
import it.sporta.hardware.payment.Result;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Drivers;
import it.sporta.till.devices.FrameLog;
import it.sporta.till.trial.Answer.Kind;
import it.sporta.ui.Format;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a coordinator may ask of a payment terminal between customers. Nothing is guessed. */
public enum TerminalQuestion implements Check {
    /** The result it saved last, of whatever customer. */
    LAST {
        @Override
        Answer of(CardTerminal terminal) {
            return terminal.lastResult()
                    .map(TerminalQuestion::last)
                    .orElseGet(() -> Answer.of(Kind.ANSWERS, "trial.terminal.last.none"));
        }
    },
    /** Its total since its day began. */
    TOTAL {
        @Override
        Answer of(CardTerminal terminal) {
            var cents = terminal.totals();
            return cents.isPresent()
                    ? Answer.of(Kind.WORKS, "trial.terminal.total", "sum", money(cents.getAsLong()))
                    : Answer.of(Kind.ANSWERS, "trial.terminal.total.none");
        }
    },
    /** Closes its day; sent once only. */
    CLOSE {
        @Override
        Answer of(CardTerminal terminal) {
            return closed(terminal.endDay());
        }
    };

    /** Whose settings are used. */
    public static final String ROLE = "terminal";

    /** As a form names it. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<TerminalQuestion> named(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findAny();
    }

    abstract Answer of(CardTerminal terminal);

    @Override
    public Answer ask(DeviceSettings settings, Line line, FrameLog log) {
        CardTerminal terminal = Drivers.terminal(settings, line, Patience.USUAL);
        return terminal.status().isPresent()
                ? of(terminal)
                : Answer.of(Kind.NO_PORT, "trial.silent.terminal");
    }

    @Override
    public String asks() {
        return "terminal." + key();
    }

    private static Answer last(Result result) {
        String number = result.mark().stan();
        return result.accepted()
                ? Answer.of(
                        Kind.WORKS,
                        result.ofReversal()
                                ? "trial.terminal.last.reversed"
                                : "trial.terminal.last.paid",
                        "number",
                        number,
                        "hour",
                        hour(result.mark().time()))
                : Answer.of(
                        Kind.WORKS,
                        "trial.terminal.last.refused",
                        "number",
                        number,
                        "reason",
                        result.reason());
    }

    /** The last four figures of {@code DDDHHMM}. */
    private static String hour(String time) {
        return time.length() == 7 ? time.substring(3, 5) + ":" + time.substring(5) : "–";
    }

    private static Answer closed(DayEnd end) {
        if (end instanceof DayEnd.Closed sums) {
            boolean same = sums.terminalCents() == sums.hostCents();
            return Answer.of(
                    same ? Kind.WORKS : Kind.ANSWERS,
                    same ? "trial.terminal.closed" : "trial.terminal.closed.differs",
                    "sum",
                    money(sums.terminalCents()),
                    "bank",
                    money(sums.hostCents()));
        }
        if (end instanceof DayEnd.Refused refused) {
            return Answer.of(
                    Kind.ANSWERS, "trial.terminal.closed.refused", "reason", refused.reason());
        }
        return Answer.of(
                Kind.ANSWERS,
                end instanceof DayEnd.NotDone
                        ? "trial.terminal.closed.not"
                        : "trial.terminal.closed.unknown");
    }

    private static String money(long cents) {
        return Format.ITALIAN.money(cents);
    }
}
