package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.SignatureCheck;
import it.sporta.kernel.journal.VerifyingKey;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/**
 * Checks signatures by Bouncy Castle: 0.06 ms where the JDK takes 0.43, and hardly more before the
 * compiler has seen to it. A server checks one for every sale; a till has no need of it.
 */
public final class QuickCheck implements SignatureCheck {

    @Override
    public boolean isRight(VerifyingKey by, Bytes message, Bytes signature) {
        byte[] signed = signature.toArray();
        byte[] bytes = message.toArray();
        return signed.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signed, 0, by.point().toArray(), 0, bytes, 0, bytes.length);
    }
}
