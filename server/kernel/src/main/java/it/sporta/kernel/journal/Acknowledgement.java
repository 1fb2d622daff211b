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
 * @param kept false when the till signed it, the server refused it and has no room to keep it: it
 *     is nowhere but on the till, which offers it again later
 */
public record Acknowledgement(Verdict verdict, Optional<Head> head, boolean kept) {

    public Acknowledgement {
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(head, "head");
    }

    /** Of what was taken or kept, and of what nobody need keep. */
    public Acknowledgement(Verdict verdict, Optional<Head> head) {
        this(verdict, head, true);
    }

    public byte[] toJson() {
        Map<String, Object> json = new TreeMap<>(Map.of("verdict", verdict.name()));
        head.ifPresent(known -> json.put("head", known.toString()));
        if (!kept) {
            json.put("kept", false);
        }
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
                    Optional.ofNullable(json.getString("head", null)).map(Head::parse),
                    json.getBoolean("kept", true));
        } catch (NullPointerException | ClassCastException e) {
            throw new IllegalArgumentException("no acknowledgement", e);
        }
    }
}
