package it.sporta.hardware.fiscal.custom;

import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Reason;
import it.sporta.hardware.fiscal.Refusal;
import it.sporta.hardware.fiscal.wire.Digits;
import it.sporta.hardware.fiscal.wire.Reply;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** What the error numbers of the web services mean to a till. */
final class CustomTrouble {
    /** The machine is at work on the very document, or lost the rest of it: it may have printed. */
    private static final Set<Integer> LOST = Set.of(74, 75, 76);

    private static final Map<Integer, Reason> MEANING = new HashMap<>();

    static {
        mean(Reason.OUR_MISTAKE, 3, 7, 11, 24, 92);
        mean(Reason.NOT_NOW, 5, 8, 117, 222);
        mean(Reason.AMOUNT_TOO_LARGE, 9, 10);
        mean(Reason.CLOCK_WRONG, 12, 13, 14, 22, 57);
        mean(Reason.PAPER_OUT, 16);
        mean(Reason.COVER_OPEN, 64);
        mean(Reason.DOCUMENT_OPEN, 21, 62);
        mean(Reason.NEGATIVE_TOTAL, 23);
        mean(Reason.PAYMENT_INCOMPLETE, 25);
        mean(Reason.DEPARTMENT_NOT_PROGRAMMED, 28, 29, 124, 148, 215);
        mean(Reason.JOURNAL_FULL, 30, 33, 41);
        mean(Reason.PAYMENT_NOT_PROGRAMMED, 46, 137, 139, 141, 142, 144);
        mean(Reason.NOT_IN_SERVICE, 18, 44, 47, 59, 60, 81, 82, 83);
        mean(Reason.CLOSING_NEEDED, 54, 61, 70, 214);
        mean(Reason.TRAINING, 55);
        mean(Reason.PAYMENT_TERMINAL, 63);
        mean(Reason.MECHANICS, 65, 66, 67, 68);
        mean(Reason.NOTHING_TO_CLOSE, 71);
        mean(Reason.VERIFICATION_EXPIRED, 73);
        mean(Reason.CERTIFICATE_EXPIRED, 84);
        mean(Reason.NOT_TRANSMITTED, 185, 193, 208);
        mean(Reason.BUSY, 213, 217, 218, 221);
        mean(Reason.WRONG_PROTOCOL, 219, 220);
    }

    private CustomTrouble() {}

    private static void mean(Reason reason, int... numbers) {
        for (int number : numbers) {
            MEANING.put(number, reason);
        }
    }

    static <T> Outcome<T> of(Reply reply) {
        int number = Digits.number(reply.attribute("status").orElse("")).orElse(-1);
        String detail = "error " + reply.attribute("status").orElse("?");
        return LOST.contains(number)
                ? Outcome.unknown(detail)
                : new Outcome.Refused<>(
                        new Refusal(MEANING.getOrDefault(number, Reason.TECHNICIAN), true, detail));
    }
}
