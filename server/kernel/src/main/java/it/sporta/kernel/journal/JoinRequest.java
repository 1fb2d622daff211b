package it.sporta.kernel.journal;

import jakarta.json.JsonObject;
import java.util.Map;

/**
 * A till asks to join, with the one-time code a coordinator read out and the key it made itself.
 *
 * @param code as typed; the server ignores case and dashes
 */
public record JoinRequest(String code, VerifyingKey key) {

    public byte[] toJson() {
        return CanonicalJson.bytes(Map.of("code", code, "key", key.toString())).toArray();
    }

    /**
     * @throws IllegalArgumentException when it is no such request
     */
    public static JoinRequest parse(byte[] body) {
        try {
            JsonObject json = Json.read(Bytes.of(body));
            return new JoinRequest(
                    json.getString("code"), VerifyingKey.parse(json.getString("key")));
        } catch (NullPointerException | ClassCastException e) {
            throw new IllegalArgumentException("no join request", e);
        }
    }
}
