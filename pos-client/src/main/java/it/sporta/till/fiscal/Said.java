package it.sporta.till.fiscal;

import it.sporta.hardware.fiscal.IssuedDocument;
import it.sporta.hardware.fiscal.Outcome;
import it.sporta.hardware.fiscal.Reason;
import it.sporta.hardware.fiscal.Warning;
import it.sporta.hardware.fiscal.recovery.Doubt;
import it.sporta.hardware.fiscal.recovery.Settlement;
import it.sporta.hardware.fiscal.recovery.Verdict;
import it.sporta.kernel.journal.FiscalFact;
import it.sporta.kernel.journal.FiscalFact.DocumentDue;
import it.sporta.kernel.journal.FiscalFact.DocumentIssued;
import it.sporta.kernel.journal.FiscalFact.Known;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.people.Operator;
import it.sporta.till.selling.Sale;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;

/**
 * What a machine says about a sale's document, as the journal has it.
 *
 * @param serial of the machine that is spoken of
 * @param by who pressed or decided
 */
record Said(Sale sale, String serial, Optional<Operator> by) {

    FiscalFact.OfTicket of(Outcome<IssuedDocument> outcome) {
        if (outcome instanceof Outcome.Done<IssuedDocument> done) {
            return issued(done.value(), done.warnings().contains(Warning.FOUND_AFTERWARDS));
        }
        if (outcome instanceof Outcome.Refused<IssuedDocument> no) {
            return no.refusal().reason() == Reason.FOR_A_PERSON
                    ? due(Known.FOR_A_PERSON, doubt(no.refusal().detail()).name())
                    : due(Known.NOT_OUT, no.refusal().reason().name());
        }
        return due(Known.NOT_YET, doubt(((Outcome.Unknown<IssuedDocument>) outcome).why()).name());
    }

    FiscalFact.OfTicket of(Verdict verdict) {
        if (verdict instanceof Verdict.Adopted adopted) {
            return issued(adopted.document(), true);
        }
        if (verdict instanceof Verdict.NothingIssued) {
            return nothingIssued();
        }
        if (verdict instanceof Verdict.ForAPerson person) {
            return due(Known.FOR_A_PERSON, person.doubt().name());
        }
        return due(
                Known.NOT_YET,
                verdict instanceof Verdict.Later later
                        ? later.doubt().name()
                        : Doubt.STILL_OPEN.name());
    }

    FiscalFact.OfTicket of(Settlement settlement) {
        if (settlement instanceof Settlement.Issued issued) {
            return issued(issued.document(), true);
        }
        return settlement instanceof Settlement.ForAPerson person
                ? due(Known.FOR_A_PERSON, person.doubt().name())
                : nothingIssued();
    }

    private FiscalFact.OfTicket nothingIssued() {
        return due(Known.NOT_OUT, Reason.NOTHING_ISSUED.name());
    }

    FiscalFact.OfTicket due(Known known, String reason) {
        return new DocumentDue(ticket(), serial, known, reason, person());
    }

    private FiscalFact.OfTicket issued(IssuedDocument document, boolean found) {
        return new DocumentIssued(
                ticket(),
                document.serial(),
                document.z(),
                document.number(),
                document.at(),
                Money.cents(document.totalCents()),
                found,
                person());
    }

    private UUID ticket() {
        return sale.ticket().id().value();
    }

    private Optional<UUID> person() {
        return by.map(Operator::id);
    }

    private static Doubt doubt(String name) {
        return Arrays.stream(Doubt.values())
                .filter(doubt -> doubt.name().equals(name))
                .findFirst()
                .orElse(Doubt.NO_ANSWER);
    }
}
