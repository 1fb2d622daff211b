package it.sporta.hardware.fiscal.recovery;

import it.sporta.hardware.fiscal.IssuedDocument;
import it.sporta.hardware.fiscal.LastDocument;
import it.sporta.hardware.fiscal.Observation;
import java.util.Optional;

/**
 * Compares how a machine stood before an order with how it stands now. The till's clock has no say:
 * only the machine's own counters, totals and times.
 */
final class Decision {

    private Decision() {}

    static Verdict of(Intent intent, Observation now) {
        Observation before = intent.before();
        if (!before.serial().equals(now.serial())) {
            return new Verdict.ForAPerson(Doubt.OTHER_MACHINE, Optional.empty());
        }
        if (before.last().map(Decision::name).equals(now.last().map(Decision::name))) {
            return notAdvanced(before, now);
        }
        return now.last()
                .map(seen -> advanced(intent, now, seen))
                .orElseGet(() -> doubt(Doubt.WENT_BACK, now));
    }

    private static Verdict notAdvanced(Observation before, Observation now) {
        if (!before.last()
                .map(LastDocument::totalCents)
                .equals(now.last().map(LastDocument::totalCents))) {
            return doubt(Doubt.OTHER_TOTAL, now);
        }
        if (!now.documentOpen()) {
            return new Verdict.NothingIssued();
        }
        return now.stopped() ? new Verdict.Later(Doubt.STOPPED) : new Verdict.CancelFirst();
    }

    private static Verdict advanced(Intent intent, Observation now, LastDocument seen) {
        Observation before = intent.before();
        if (before.last().filter(last -> isBefore(seen, last)).isPresent()) {
            return doubt(Doubt.WENT_BACK, now);
        }
        if (!isNext(before, seen)) {
            return doubt(Doubt.SEVERAL_DOCUMENTS, now);
        }
        if (!seen.fiscal()) {
            return doubt(Doubt.NOT_FISCAL, now);
        }
        if (seen.totalCents().isEmpty()) {
            return doubt(Doubt.TOTAL_NOT_TOLD, now);
        }
        if (seen.totalCents().getAsLong() != intent.totalCents()) {
            return doubt(Doubt.OTHER_TOTAL, now);
        }
        if (before.last().filter(last -> seen.at().isBefore(last.at())).isPresent()) {
            return doubt(Doubt.OTHER_TIME, now);
        }
        if (now.lastKey().filter(key -> !key.equals(intent.key())).isPresent()) {
            return doubt(Doubt.OTHER_ORDER, now);
        }
        return new Verdict.Adopted(
                new IssuedDocument(
                        seen.z(), seen.number(), seen.at(), now.serial(), intent.totalCents()));
    }

    /** The very next one: on the same day, or the first of the next where the day was closed. */
    private static boolean isNext(Observation before, LastDocument seen) {
        Optional<LastDocument> last = before.last();
        if (last.isEmpty()) {
            return seen.number() == 1;
        }
        boolean sameDay = seen.z() == last.get().z() && seen.number() == last.get().number() + 1;
        boolean nextDay = seen.z() == last.get().z() + 1 && seen.number() == 1;
        return before.dayOpen().orElse(true) ? sameDay : nextDay;
    }

    private static boolean isBefore(LastDocument one, LastDocument other) {
        return one.z() < other.z() || one.z() == other.z() && one.number() < other.number();
    }

    private static Verdict doubt(Doubt doubt, Observation now) {
        return new Verdict.ForAPerson(doubt, now.last());
    }

    private static String name(LastDocument document) {
        return document.z() + "-" + document.number();
    }
}
