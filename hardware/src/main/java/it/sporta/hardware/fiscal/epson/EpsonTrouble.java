package it.sporta.hardware.fiscal.epson;

import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Reason;
import it.sporta.hardware.fiscal.Refusal;
import it.sporta.hardware.fiscal.wire.Digits;
import it.sporta.hardware.fiscal.wire.Reply;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What an answer without success means, by its {@code status} number and its {@code code}. */
final class EpsonTrouble {
    static final int LOW_PAPER = 2;
    static final int NO_SUCH_DATA = 12;

    /** The web part of the machine lost sight of its fiscal part: it may have printed. */
    private static final Set<String> LOST =
            Set.of(
                    "LAN_TIME_OUT",
                    "FP_NO_ANSWER",
                    "FP_NO_ANSWER_NETWORK",
                    "TM_NO_ANSWER/OFF_LINE",
                    "TM_NO_ANSWER");

    private static final Map<Integer, Reason> BY_STATUS =
            Map.ofEntries(
                    Map.entry(3, Reason.OFFLINE),
                    Map.entry(9, Reason.CLOCK_WRONG),
                    Map.entry(10, Reason.CLOCK_WRONG),
                    Map.entry(11, Reason.NOT_NOW),
                    Map.entry(NO_SUCH_DATA, Reason.CONFIGURATION),
                    Map.entry(13, Reason.OUR_MISTAKE),
                    Map.entry(14, Reason.NOT_IN_SERVICE),
                    Map.entry(15, Reason.NOT_NOW),
                    Map.entry(16, Reason.OUR_MISTAKE),
                    Map.entry(17, Reason.NOT_NOW),
                    Map.entry(18, Reason.NOT_NOW),
                    Map.entry(20, Reason.AMOUNT_TOO_LARGE),
                    Map.entry(21, Reason.AMOUNT_TOO_LARGE),
                    Map.entry(22, Reason.DEPARTMENT_NOT_PROGRAMMED),
                    Map.entry(23, Reason.TOO_MANY_LINES),
                    Map.entry(24, Reason.TOO_MANY_LINES),
                    Map.entry(25, Reason.CONFIGURATION),
                    Map.entry(26, Reason.DRAWER_SHORT),
                    Map.entry(27, Reason.CONFIGURATION),
                    Map.entry(28, Reason.NOT_TRANSMITTED),
                    Map.entry(30, Reason.WRONG_CODE),
                    Map.entry(34, Reason.TECHNICIAN),
                    Map.entry(38, Reason.PAYMENT_TERMINAL),
                    Map.entry(39, Reason.ALREADY_VOIDED),
                    Map.entry(40, Reason.ALREADY_RETURNED),
                    Map.entry(41, Reason.NOT_ALLOWED_FOR_DOCUMENT),
                    Map.entry(42, Reason.NOT_ALLOWED_FOR_DOCUMENT));

    private static final Map<String, Reason> BY_CODE =
            Map.of(
                    "PARSER_ERROR", Reason.OUR_MISTAKE,
                    "NO_DATA", Reason.OUR_MISTAKE,
                    "INCOMPLETE FILE", Reason.OUR_MISTAKE,
                    "NON VALID XML COMMAND", Reason.OUR_MISTAKE,
                    "NO_RAM", Reason.TOO_MANY_LINES,
                    "LAN_ERROR", Reason.NOT_REACHABLE,
                    "CONFIGURATION_FILE_ERROR", Reason.TECHNICIAN,
                    "EPTR_REC_EMPTY", Reason.OFFLINE,
                    "EFT_POS_ERROR", Reason.PAYMENT_TERMINAL);

    private EpsonTrouble() {}

    /** -1 when it is no number. */
    static int status(Reply reply) {
        return Digits.number(reply.attribute("status").orElse("")).orElse(-1);
    }

    static <T> Outcome<T> of(Reply reply) {
        String code = reply.attribute("code").orElse("").toUpperCase(Locale.ROOT);
        String detail = "status " + reply.attribute("status").orElse("?") + " " + code;
        if (LOST.contains(code)) {
            return Outcome.unknown(detail);
        }
        Reason reason =
                BY_STATUS.getOrDefault(
                        status(reply), BY_CODE.getOrDefault(code, Reason.TECHNICIAN));
        return new Outcome.Refused<>(new Refusal(reason, true, detail.strip()));
    }
}
