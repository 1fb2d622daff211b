package it.sporta.till.selling;

import it.sporta.kernel.journal.Fact.PaperOutcome;
import it.sporta.kernel.journal.FiscalFact;
import it.sporta.kernel.journal.FiscalFact.DocumentDue;
import it.sporta.kernel.journal.FiscalFact.Known;
import java.util.Optional;

/**
 * A sale whose paper is not surely out: its receipt, or its documento commerciale where a fiscal
 * printer owes it one.
 *
 * @param outcome what the attempts at a receipt told so far, together; empty when the till was cut
 *     off before the first was known
 * @param due what was last said of a document; empty when nothing was, or the till was cut off
 *     since
 * @param coming whether an attempt is under way
 */
record OwedPaper(
        Sale sale, Optional<PaperOutcome> outcome, Optional<DocumentDue> due, boolean coming) {

    /** Just paid: its paper is on the way. */
    static OwedPaper fresh(Sale sale) {
        return new OwedPaper(sale, Optional.empty(), Optional.empty(), true);
    }

    /** Whether it is a documento commerciale. */
    boolean isDocument() {
        return sale.owesDocument();
    }

    /** How much is known of a document: what nobody has asked for yet may still be asked for. */
    Known known() {
        return due.map(DocumentDue::known).orElse(Known.NOT_YET);
    }

    /** Only then the paper itself may be printed; all else is a copy and says so. */
    boolean surelyNone() {
        return isDocument()
                ? known() == Known.NOT_OUT
                : outcome.filter(PaperOutcome.REFUSED::equals).isPresent();
    }

    OwedPaper begun() {
        return new OwedPaper(sale, outcome, due, true);
    }

    /** A refused attempt says nothing about those before it. */
    OwedPaper after(PaperOutcome attempt) {
        boolean tellsNothing = attempt == PaperOutcome.REFUSED && outcome.isPresent();
        return new OwedPaper(
                sale, tellsNothing ? outcome : Optional.of(attempt), Optional.empty(), false);
    }

    OwedPaper after(DocumentDue said) {
        return new OwedPaper(sale, outcome, Optional.of(said), false);
    }

    /** Whether the same was said of it before, whoever said it. */
    boolean hasHeard(FiscalFact.OfTicket said) {
        return said instanceof DocumentDue now
                && now.operator().isEmpty()
                && due.filter(
                                before ->
                                        before.known() == now.known()
                                                && before.reason().equals(now.reason()))
                        .isPresent();
    }

    /** The till was cut off, or failed, while an attempt was under way. */
    OwedPaper cutOff() {
        Optional<PaperOutcome> known = outcome.map(before -> PaperOutcome.UNKNOWN);
        return coming ? new OwedPaper(sale, known, Optional.empty(), false) : this;
    }
}
