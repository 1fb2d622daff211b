package it.sporta.server.buyinggroup;

import it.sporta.kernel.journal.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;

/**
 * Whose turn it is to get what cannot be divided: first whoever lost such ties more often than they
 * won them; then whose last won tie is older; then a hash of order, article and member, which
 * nobody can choose. Never the hour of the booking.
 *
 * @param balance ties lost minus ties won
 * @param lastWon empty for who never won one
 * @param lot what decides in the end
 */
record Turn(long balance, Optional<Instant> lastWon, String lot) implements Comparable<Turn> {

    private static final Comparator<Turn> ORDER =
            Comparator.comparingLong(Turn::balance)
                    .reversed()
                    .thenComparing(turn -> turn.lastWon.orElse(Instant.MIN))
                    .thenComparing(Turn::lot);

    static Turn of(long balance, Optional<Instant> lastWon, UUID cycle, UUID product, UUID member) {
        String text = cycle + "|" + product + "|" + member;
        Bytes hash = Bytes.sha256(text.getBytes(StandardCharsets.US_ASCII));
        return new Turn(balance, lastWon, hash.hex());
    }

    @Override
    public int compareTo(Turn other) {
        return ORDER.compare(this, other);
    }
}
