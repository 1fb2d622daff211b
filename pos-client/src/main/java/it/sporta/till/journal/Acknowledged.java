package it.sporta.till.journal;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;

/**
 * How far the server holds this chain, with its signature. Kept beside the journal and not in it,
 * so a journal that went back to an old image is found out even without a network.
 */
public final class Acknowledged {

    private final SealedFile file;
    private final Identity identity;

    public Acknowledged(Path home, Identity identity) {
        this.file = new SealedFile(home.resolve("acknowledged"));
        this.identity = identity;
    }

    /** Empty when there is none, or none this server signed for this till. */
    public Optional<SignedHead> read() throws IOException {
        return file.read()
                .content()
                .map(bytes -> parse(new String(bytes, StandardCharsets.US_ASCII)))
                .filter(this::isOurs);
    }

    public void write(SignedHead head) throws IOException {
        String text = head.head() + " " + head.signature();
        file.write(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Signed by the key this till was granted with, and about this till. */
    public boolean isOurs(SignedHead head) {
        return head.till().equals(identity.till()) && head.isSignedBy(identity.grant().serverKey());
    }

    private SignedHead parse(String text) {
        String[] parts = text.split(" ");
        return new SignedHead(identity.till(), Head.parse(parts[0]), Bytes.hex(parts[1]));
    }
}
