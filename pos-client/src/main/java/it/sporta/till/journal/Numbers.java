package it.sporta.till.journal;

import it.sporta.kernel.journal.Head;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Which numbers may stand on papers that this disk knows nothing of any more. Whenever entries are
 * lost, as many numbers are passed over as there were entries: more than can have been sales. Kept
 * outside the database, because it must outlive one that is set aside.
 */
final class Numbers {

    private final SealedFile file;

    Numbers(Path home) {
        this.file = new SealedFile(home.resolve("numbers"));
    }

    /** No sale of an earlier epoch has a greater number; 0 when nothing was ever lost. */
    long passedOver() throws IOException {
        return file.read()
                .content()
                .map(bytes -> Long.parseLong(new String(bytes, StandardCharsets.US_ASCII)))
                .orElse(0L);
    }

    /**
     * Durable on return.
     *
     * @param last the end of the chain of which entries are missing
     * @param known the greatest number that is still known
     */
    void passOver(Head last, long known) throws IOException {
        write(Math.max(passedOver(), known) + last.sequence());
    }

    /** Durable on return. */
    void atLeast(long known) throws IOException {
        if (known > passedOver()) {
            write(known);
        }
    }

    private void write(long number) throws IOException {
        file.write(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }
}
