package it.sporta.kernel.journal;

import jakarta.json.JsonObject;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What the server gives a till that joins: who it is, where it stands, who sells there, and the
 * server's key to hold on to. Signed by the server; its hash is what the epoch's chain grows from.
 *
 * <p>A till of today reads grants of servers to come: what they say beyond these fields is signed
 * and hashed like the rest, though nobody here reads it.
 *
 * @param tillName short, printed on every receipt: {@code palmanova-1}
 * @param pinSalt of the hub, hexadecimal
 * @param bytes as they were signed; never written anew from the other fields
 */
public record Grant(
        UUID till,
        int epoch,
        String tillName,
        UUID hub,
        String hubName,
        String hubAddress,
        UUID organisation,
        String organisationName,
        String vatNumber,
        String pinSalt,
        VerifyingKey serverKey,
        Bytes bytes) {

    /** A new one, written in version 1; the parameters are those of the record. */
    public static Grant of(
            UUID till,
            int epoch,
            String tillName,
            UUID hub,
            String hubName,
            String hubAddress,
            UUID organisation,
            String organisationName,
            String vatNumber,
            String pinSalt,
            VerifyingKey serverKey) {
        Map<String, Object> json = new TreeMap<>();
        json.put("v", 1L);
        json.put("till", till.toString());
        json.put("epoch", epoch);
        json.put("tillName", tillName);
        json.put("hub", hub.toString());
        json.put("hubName", hubName);
        json.put("hubAddress", hubAddress);
        json.put("organisation", organisation.toString());
        json.put("organisationName", organisationName);
        json.put("vatNumber", vatNumber);
        json.put("pinSalt", pinSalt);
        json.put("serverKey", serverKey.toString());
        return parse(CanonicalJson.bytes(json));
    }

    /**
     * @throws IllegalArgumentException when the bytes are no grant
     */
    public static Grant parse(Bytes bytes) {
        JsonObject json = Json.read(bytes);
        try {
            return new Grant(
                    Json.id(json, "till"),
                    json.getInt("epoch"),
                    json.getString("tillName"),
                    Json.id(json, "hub"),
                    json.getString("hubName"),
                    json.getString("hubAddress"),
                    Json.id(json, "organisation"),
                    json.getString("organisationName"),
                    json.getString("vatNumber"),
                    json.getString("pinSalt"),
                    VerifyingKey.parse(json.getString("serverKey")),
                    bytes);
        } catch (NullPointerException | ClassCastException e) {
            throw new IllegalArgumentException("no grant", e);
        }
    }

    /** SHA-256 of the grant's bytes: the previous hash of the epoch's first entry. */
    public Bytes hash() {
        return Bytes.sha256(bytes.value());
    }

    public Head root() {
        return new Head(epoch, 0, hash());
    }
}
