package it.sporta.hardware.fiscal.recovery;

import it.sporta.hardware.fiscal.IssuedDocument;
import it.sporta.hardware.fiscal.LastDocument;
import java.util.Optional;

/** What became of an intent in the end. */
public sealed interface Settlement {
    /** There is a document. */
    record Issued(IssuedDocument document) implements Settlement {}

    /** There is none; the same key may be used again. */
    record NotIssued() implements Settlement {}

    /** Only a person can say; nothing goes out under this key before. */
    record ForAPerson(Doubt doubt, Optional<LastDocument> seen) implements Settlement {}
}
