package it.sporta.kernel.journal;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;

/**
 * The secret half of a device's or the server's Ed25519 key (RFC 8032). It never leaves its owner.
 */
public final class SigningKey {

    private final PrivateKey secret;
    private final VerifyingKey verifying;

    private SigningKey(PrivateKey secret, VerifyingKey verifying) {
        this.secret = secret;
        this.verifying = verifying;
    }

    public static SigningKey generate() {
        try {
            KeyPair pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
            return new SigningKey(pair.getPrivate(), VerifyingKey.of(pair.getPublic()));
        } catch (GeneralSecurityException e) {
            throw noEd25519(e);
        }
    }

    /**
     * @param pkcs8 as {@link #toPkcs8} wrote it
     * @throws IllegalArgumentException when it is no Ed25519 key
     */
    public static SigningKey of(byte[] pkcs8, VerifyingKey verifying) {
        try {
            PrivateKey secret =
                    KeyFactory.getInstance("Ed25519")
                            .generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
            return new SigningKey(secret, verifying);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no Ed25519 key", e);
        }
    }

    public Bytes sign(Bytes message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(secret);
            signature.update(message.value());
            return Bytes.of(signature.sign());
        } catch (GeneralSecurityException e) {
            throw noEd25519(e);
        }
    }

    public VerifyingKey verifying() {
        return verifying;
    }

    public byte[] toPkcs8() {
        return secret.getEncoded();
    }

    static IllegalStateException noEd25519(GeneralSecurityException e) {
        return new IllegalStateException("every JDK from 15 on has Ed25519", e);
    }
}
