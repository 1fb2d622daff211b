package it.sporta.till.selling;

import it.sporta.hardware.payment.Mark;
import it.sporta.hardware.payment.Outcome;
import it.sporta.kernel.journal.CardFact.Doubt;
import java.util.Optional;

/**
 * What came of a conversation with the terminal.
 *
 * @param mark of what was done, by which the terminal finds it again
 * @param reason why it was refused, in the words of the terminal or the bank
 * @param doubt what is missing to know, where nobody knows
 */
record CardWord(Kind kind, Optional<Mark> mark, String reason, Doubt doubt) {

    enum Kind {
        /** Charged, or given back. */
        DONE,
        /** Surely not, and the terminal says why. */
        REFUSED,
        /** Surely not: it did not come so far. */
        UNDONE,
        UNKNOWN
    }

    /**
     * @param outcome nothing where there was no terminal, or something went wrong
     * @param begun whether something may have reached the terminal
     */
    static CardWord of(Optional<Outcome> outcome, boolean begun) {
        Outcome told = outcome.orElse(null);
        if (told instanceof Outcome.Paid paid) {
            return new CardWord(
                    Kind.DONE, Optional.of(paid.result().mark()), "", Doubt.UNREACHABLE);
        }
        if (told instanceof Outcome.Refused refused) {
            return bare(Kind.REFUSED, refused.result().reason(), Doubt.UNREACHABLE);
        }
        if (told instanceof Outcome.NotDone || !begun) {
            return bare(Kind.UNDONE, "", Doubt.UNREACHABLE);
        }
        return bare(
                Kind.UNKNOWN,
                "",
                told instanceof Outcome.Unknown unknown
                        ? Doubt.valueOf(unknown.doubt().name())
                        : Doubt.UNREACHABLE);
    }

    private static CardWord bare(Kind kind, String reason, Doubt doubt) {
        return new CardWord(kind, Optional.empty(), reason, doubt);
    }
}
