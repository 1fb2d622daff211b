package it.sporta.kernel.journal;

/**
 * Another way to check Ed25519 signatures (RFC 8032) than the JDK's, brought as a service ({@link
 * java.util.ServiceLoader}). It must come to the same answer for every signature that a key made,
 * and for every change to one.
 */
@FunctionalInterface
public interface SignatureCheck {

    /** False, and nothing thrown, for a signature of the wrong length or shape. */
    boolean isRight(VerifyingKey by, Bytes message, Bytes signature);
}
