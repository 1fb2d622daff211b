package it.sporta.till.selling;

import it.sporta.kernel.journal.CardFact.Doubt;
import it.sporta.kernel.journal.CardFact.Ending;
import it.sporta.kernel.money.Money;
import java.util.List;
import java.util.Optional;

/**
 * A payment by card that is not over.
 *
 * @param told what the terminal shows meanwhile, in its own words
 * @param why a person must look, where one must
 * @param reversible whether the terminal has told the number by which it gives the money back
 */
record CardState(Phase phase, Money amount, String told, Optional<Doubt> why, boolean reversible) {

    /** How far it is. */
    enum Phase {
        /** The customer is at the terminal. */
        PAYING,
        /** Nobody knows what became of it, and the terminal is being asked. */
        ASKING,
        /** Nobody knows, and a person must look. */
        DOUBT(Ending.CHARGED, Ending.NOT_CHARGED),
        /** It was charged, and nothing is sold for it. */
        UNSOLD(Ending.CHARGED, Ending.REVERSED),
        /** The terminal is giving the money back. */
        REVERSING,
        /** Nobody knows whether the money went back, and a person must look. */
        UNREVERSED(Ending.REVERSED, Ending.CHARGED);

        private final List<Ending> answers;

        Phase(Ending... answers) {
            this.answers = List.of(answers);
        }

        /** What a person may say of it. */
        List<Ending> answers() {
            return answers;
        }

        /** Whether the terminal may know more than the till. */
        boolean isUnknown() {
            return this == DOUBT || this == UNREVERSED;
        }
    }

    /** While the terminal has the word. */
    static CardState going(Phase phase, Money amount, String told) {
        return new CardState(phase, amount, told, Optional.empty(), false);
    }

    /** While a person has. */
    static CardState stuck(Phase phase, Money amount, Doubt why, boolean reversible) {
        return new CardState(phase, amount, "", Optional.of(why), reversible);
    }
}
