package it.sporta.kernel.journal;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The server's answer to one entry or a batch.
 *
 * @param verdict of the entry, or of the first in the batch that was not stored
 * @param head how far the server has this till's chain; empty for a till it does not know
 */
public record Acknowledgement(Verdict verdict, Optional<Head> head) {

    public Acknowledgement {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(head, "head");
    }

    public byte[] toJson() {
        Map<String, Object> json = new TreeMap<>(Map.of("verdict", verdict.name()));
        head.ifPresent(known -> json.put("head", known.toString()));
        return CanonicalJson.bytes(json).toArray();
    }

    /**
     * @throws IllegalArgumentException when it is no acknowledgement: some other server answers
     */
    public static Acknowledgement parse(byte[] body) {
        try {
            var json = Json.read(Bytes.of(body));
            return new Acknowledgement(
                    Verdict.valueOf(json.getString("verdict")),
                    Optional.ofNullable(json.getString("head", null)).map(Head::parse));
        } catch (NullPointerException | ClassCastException e) {
            throw new IllegalArgumentException("no acknowledgement", e);
        }
    }
}
