package it.sporta.kernel.feed;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SigningKey;
import it.sporta.kernel.journal.VerifyingKey;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A till's question, signed with its key. It is also its heartbeat: {@code head} says how far its
 * chain goes, sent or not.
 */
public record FeedRequest(UUID till, long after, Head head) {

    /** Header that carries {@link Head#toString()}. */
    public static final String HEAD = "Sporta-Head";

    /** Header that carries the signature, hexadecimal. */
    public static final String SIGNATURE = "Sporta-Signature";

    public Bytes sign(SigningKey key) {
        return key.sign(message());
    }

    public boolean isSignedBy(VerifyingKey key, Bytes signature) {
        return key.verifies(message(), signature);
    }

    private Bytes message() {
        String text = "SPORTA-F1 " + till + " " + after + " " + head;
        return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
