package it.sporta.kernel.journal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.Objects;
import java.util.ServiceLoader;

/** The public half of an Ed25519 key; as text, base64 of its X.509 form. */
public final class VerifyingKey {

    private static final int POINT_LENGTH = 32;

    /** The JDK's own way takes 0.4 ms: whoever checks many may bring a faster one. */
    private static final SignatureCheck CHECK =
            ServiceLoader.load(SignatureCheck.class, VerifyingKey.class.getClassLoader())
                    .findFirst()
                    .orElse(VerifyingKey::checkedByTheJdk);

    private final PublicKey key;
    private final Bytes point;

    private VerifyingKey(PublicKey key) {
        this.key = Objects.requireNonNull(key, "key");
        byte[] encoded = key.getEncoded();
        this.point =
                Bytes.of(
                        Arrays.copyOfRange(encoded, encoded.length - POINT_LENGTH, encoded.length));
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
        return CHECK.isRight(this, message, signature);
    }

    /** The key itself, 32 bytes (RFC 8032, 5.1.5). */
    public Bytes point() {
        return point;
    }

    private static boolean checkedByTheJdk(VerifyingKey by, Bytes message, Bytes signature) {
        try {
            Signature check = Signature.getInstance("Ed25519");
            check.initVerify(by.key);
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
