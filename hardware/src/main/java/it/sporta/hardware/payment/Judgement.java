package it.sporta.hardware.payment;

import it.sporta.hardware.payment.Outcome.Doubt;
import it.sporta.hardware.payment.Outcome.Paid;
import it.sporta.hardware.payment.Outcome.Refused;
import it.sporta.hardware.payment.Outcome.Totals;
import it.sporta.hardware.payment.Outcome.Unknown;
import it.sporta.hardware.payment.Pending.Kind;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.OptionalLong;

/** Whether a last result found afterwards belongs to what was begun. In doubt it does not. */
final class Judgement {
    private static final int HALF_A_YEAR = 183;

    private Judgement() {}

    static Outcome of(Pending pending, Optional<Result> last, OptionalLong total) {
        Totals totals = moved(pending, total);
        if (last.isEmpty()) {
            return new Unknown(pending, Doubt.NO_LAST_RESULT, totals, last);
        }
        if (pending.last().isEmpty()) {
            return new Unknown(pending, Doubt.NOTHING_TO_COMPARE, totals, last);
        }
        Result result = last.get();
        if (result.mark().equals(pending.last().get())) {
            return new Unknown(pending, Doubt.NOTHING_NEW, totals, last);
        }
        return ofAnother(pending, result, totals);
    }

    private static Outcome ofAnother(Pending pending, Result result, Totals totals) {
        if (result.accepted() && fits(pending, result) && !contradicts(totals)) {
            return new Paid(result, true);
        }
        // A refusal carries no time: only the total can tell that it is not of somebody else.
        if (!result.accepted() && totals == Totals.UNCHANGED) {
            return new Refused(result);
        }
        return new Unknown(pending, Doubt.CONTRADICTION, totals, Optional.of(result));
    }

    private static boolean contradicts(Totals totals) {
        return totals == Totals.UNCHANGED || totals == Totals.OTHERWISE;
    }

    private static boolean fits(Pending pending, Result result) {
        return result.ofReversal() == (pending.kind() == Kind.REVERSAL)
                && notBefore(pending.start(), result.mark().time());
    }

    /** Results carry no year; they are of the one that puts them nearest to the beginning. */
    static boolean notBefore(LocalDateTime start, String time) {
        if (!time.matches("\\d{7}")) {
            return false;
        }
        try {
            int day = Integer.parseInt(time.substring(0, 3));
            int year = start.getYear() + Integer.signum(yearsAway(start.getDayOfYear() - day));
            LocalDateTime then =
                    LocalDateTime.of(year, 1, 1, 0, 0)
                            .withDayOfYear(day)
                            .withHour(Integer.parseInt(time.substring(3, 5)))
                            .withMinute(Integer.parseInt(time.substring(5)));
            return !then.isBefore(start);
        } catch (DateTimeException e) {
            return false;
        }
    }

    private static int yearsAway(int daysBefore) {
        return Math.abs(daysBefore) > HALF_A_YEAR ? daysBefore : 0;
    }

    private static Totals moved(Pending pending, OptionalLong total) {
        if (pending.total().isEmpty() || total.isEmpty()) {
            return Totals.NOT_TOLD;
        }
        long by = total.getAsLong() - pending.total().getAsLong();
        long expected = pending.kind() == Kind.PAYMENT ? pending.cents() : -pending.cents();
        if (by == 0) {
            return Totals.UNCHANGED;
        }
        return by == expected ? Totals.BY_THE_AMOUNT : Totals.OTHERWISE;
    }
}
