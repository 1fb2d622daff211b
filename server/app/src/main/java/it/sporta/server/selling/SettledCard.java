package it.sporta.server.selling;

import it.sporta.kernel.journal.CardFact.CardSettled;
import it.sporta.kernel.journal.CardFact.Word;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A card's payment that was in doubt, or charged and not sold, as a till settled it.
 *
 * @param till with epoch and sequence its identity
 * @param at by the till's clock
 * @param sold whether its ticket is a sale
 * @param seen when somebody held it against the terminal
 */
public record SettledCard(
        UUID till,
        int epoch,
        long sequence,
        CardSettled fact,
        Instant at,
        boolean sold,
        Optional<Instant> seen) {

    /** Whether a person said what became of it, and nobody has held that against the terminal. */
    public boolean waits() {
        return fact.word() == Word.PERSON && seen.isEmpty();
    }
}
