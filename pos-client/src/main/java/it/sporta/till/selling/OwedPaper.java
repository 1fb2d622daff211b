package it.sporta.till.selling;

import it.sporta.kernel.journal.Fact.PaperOutcome;
import java.util.Optional;

/**
 * A sale whose paper is not surely out.
 *
 * @param outcome what its attempts told so far, together; empty when the till was cut off before
 *     the first was known
 * @param coming whether an attempt is under way
 */
record OwedPaper(Sale sale, Optional<PaperOutcome> outcome, boolean coming) {

    /** Just paid: its paper is on the way. */
    static OwedPaper fresh(Sale sale) {
        return new OwedPaper(sale, Optional.empty(), true);
    }

    /** Only then the paper itself may be printed; all else is a copy and says so. */
    boolean surelyNone() {
        return outcome.filter(PaperOutcome.REFUSED::equals).isPresent();
    }

    OwedPaper begun() {
        return new OwedPaper(sale, outcome, true);
    }

    /** A refused attempt says nothing about those before it. */
    OwedPaper after(PaperOutcome attempt) {
        boolean tellsNothing = attempt == PaperOutcome.REFUSED && outcome.isPresent();
        return new OwedPaper(sale, tellsNothing ? outcome : Optional.of(attempt), false);
    }

    /** The till was cut off, or failed, while an attempt was under way. */
    OwedPaper cutOff() {
        Optional<PaperOutcome> known = outcome.map(before -> PaperOutcome.UNKNOWN);
        return coming ? new OwedPaper(sale, known, false) : this;
    }
}
