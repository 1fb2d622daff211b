package it.sporta.hardware.fiscal.recovery;

import it.sporta.hardware.fiscal.IssuedDocument;
import it.sporta.hardware.fiscal.LastDocument;
import java.util.Optional;

/** What the evidence says about a document whose outcome was lost. */
public sealed interface Verdict {

    /** It came out, once, and this is it. */
    record Adopted(IssuedDocument document) implements Verdict {}

    /** Nothing came out. A person may order it again, with the same key; nobody else may. */
    record NothingIssued() implements Verdict {}

    /** Nothing came out yet, and something is open: it is cancelled, and the question repeated. */
    record CancelFirst() implements Verdict {}

    /** Not yet: the question may be repeated. */
    record Later(Doubt doubt) implements Verdict {}

    /**
     * No machine can tell: a person looks at the paper and decides.
     *
     * @param seen what the machine says it issued last
     */
    record ForAPerson(Doubt doubt, Optional<LastDocument> seen) implements Verdict {}
}
