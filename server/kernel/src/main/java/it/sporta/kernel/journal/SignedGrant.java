package it.sporta.kernel.journal;

import jakarta.json.JsonObject;
import java.util.Base64;
import java.util.Map;

/** A grant as it travels: its bytes and the server's signature over them. */
public record SignedGrant(Grant grant, Bytes signature) {

    public static SignedGrant of(Grant grant, SigningKey server) {
        return new SignedGrant(grant, server.sign(grant.bytes()));
    }

    public boolean isSigned() {
        return grant.serverKey().verifies(grant.bytes(), signature);
    }

    public byte[] toJson() {
        String bytes = Base64.getEncoder().encodeToString(grant.bytes().value());
        return CanonicalJson.bytes(Map.of("grant", bytes, "signature", signature.hex())).toArray();
    }

    /**
     * @throws IllegalArgumentException when it is no grant or its signature is wrong
     */
    public static SignedGrant parse(byte[] body) {
        try {
            JsonObject json = Json.read(Bytes.of(body));
            Grant grant =
                    Grant.parse(Bytes.of(Base64.getDecoder().decode(json.getString("grant"))));
            SignedGrant signed = new SignedGrant(grant, Bytes.hex(json.getString("signature")));
            if (!signed.isSigned()) {
                throw new IllegalArgumentException("a grant nobody signed");
            }
            return signed;
        } catch (NullPointerException | ClassCastException e) {
            throw new IllegalArgumentException("no grant", e);
        }
    }
}
