package it.sporta.server.buyinggroup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
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
        return new Turn(balance, lastWon, hash(cycle + "|" + product + "|" + member));
    }

    private static String hash(String text) {
        try {
            byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    @Override
    public int compareTo(Turn other) {
        return ORDER.compare(this, other);
    }
}
