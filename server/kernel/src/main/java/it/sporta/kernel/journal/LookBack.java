package it.sporta.kernel.journal;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A till asks for entries of its own that its disk has lost, signed with its present key. The
 * answer is a batch as {@link EntryBytes#writeAll} writes it; beside it the server signs the end of
 * the batch, or, when nothing comes after {@code after}, how far it has that epoch.
 *
 * @param after the sequence up to which the till has that epoch; 0 for none of it
 * @param head the end of the till's own chain
 */
public record LookBack(UUID till, int epoch, long after, Head head) {

    /**
     * Header that carries {@link Head#toString()}, of the till in the question, signed in the
     * answer.
     */
    public static final String HEAD = "Sporta-Head";

    /** Header that carries the signature, hexadecimal. */
    public static final String SIGNATURE = "Sporta-Signature";

    /**
     * Header that names the sequence of an entry of that epoch that went bad on the server: the
     * answer ends before it, however often it is asked.
     */
    public static final String DAMAGED = "Sporta-Damaged";

    public Bytes sign(SigningKey key) {
        return key.sign(message());
    }

    public boolean isSignedBy(VerifyingKey key, Bytes signature) {
        return key.verifies(message(), signature);
    }

    private Bytes message() {
        String text = "SPORTA-B1 " + till + " " + epoch + " " + after + " " + head;
        return Bytes.of(text.getBytes(StandardCharsets.US_ASCII));
    }
}
