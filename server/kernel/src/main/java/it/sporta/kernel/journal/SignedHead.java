package it.sporta.kernel.journal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * The server's signature under how far it holds a till's chain. Kept at the till beside its
 * journal: it proves what had arrived, also against a server restored from an old copy.
 */
public record SignedHead(UUID till, Head head, Bytes signature) {

    public static SignedHead of(UUID till, Head head, SigningKey server) {
        return new SignedHead(till, head, server.sign(message(till, head)));
    }

    public boolean isSignedBy(VerifyingKey server) {
        return server.verifies(message(till, head), signature);
    }

    private static Bytes message(UUID till, Head head) {
        String text = "SPORTA-A1 " + till + " " + head;
        return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
