package it.sporta.kernel.journal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Objects;

/** The public half of an Ed25519 key; as text, base64 of its X.509 form. */
public final class VerifyingKey {

    private final PublicKey key;

    private VerifyingKey(PublicKey key) {
        this.key = Objects.requireNonNull(key, "key");
    }

    static VerifyingKey of(PublicKey key) {
        return new VerifyingKey(key);
    }

    /**
     * @throws IllegalArgumentException when the text is no Ed25519 key
     */
    public static VerifyingKey parse(String base64) {
        try {
            byte[] encoded = Base64.getDecoder().decode(base64);
            return new VerifyingKey(
                    KeyFactory.getInstance("Ed25519")
                            .generatePublic(new X509EncodedKeySpec(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 key", e);
        }
    }

    public boolean verifies(Bytes message, Bytes signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(key);
            check.update(message.value());
            return check.verify(signature.value());
        } catch (SignatureException malformed) {
            return false;
        } catch (GeneralSecurityException e) {
            throw SigningKey.noEd25519(e);
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof VerifyingKey that && key.equals(that.key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return Base64.getEncoder().encodeToString(key.getEncoded());
    }
}
