package it.sporta.till.cash;

import it.sporta.kernel.journal.Head;
import it.sporta.kernel.money.Money;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;

/**
 * What a shift had taken up to one entry of the journal, on disk, so that a till which starts in
 * the afternoon does not read the whole morning. The journal is the truth: what is lost or spoilt
 * here is reckoned again from there.
 */
final class KeptSum {

    private static final System.Logger LOG = System.getLogger(KeptSum.class.getName());

    private final SealedFile file;

    KeptSum(SealedFile file) {
        this.file = file;
    }

    /**
     * @param at the last entry that is in it
     * @param shift whose sum it is
     */
    record Sum(Head at, UUID shift, Money taken, long tickets) {

        static Sum of(Head at, Shift shift) {
            return new Sum(at, shift.id(), shift.taken(), shift.tickets());
        }

        private String text() {
            return String.join(
                    "\n",
                    at.toString(),
                    shift.toString(),
                    Long.toString(taken.cents()),
                    Long.toString(tickets));
        }

        private static Sum parse(String text) {
            String[] lines = text.split("\n");
            if (lines.length != 4) {
                throw new IllegalArgumentException("not a sum: " + lines.length + " lines");
            }
            return new Sum(
                    Head.parse(lines[0]),
                    UUID.fromString(lines[1]),
                    Money.cents(Long.parseLong(lines[2])),
                    Long.parseLong(lines[3]));
        }
    }

    /** Empty when there is none, or none that can be read. */
    Optional<Sum> read() {
        try {
            return file.read()
                    .content()
                    .map(bytes -> Sum.parse(new String(bytes, StandardCharsets.US_ASCII)));
        } catch (IOException | IllegalArgumentException e) {
            LOG.log(System.Logger.Level.WARNING, "the shift's sum cannot be read", e);
            return Optional.empty();
        }
    }

    /** Not forced to the disk: the seal tells a half-written one. */
    void keep(Sum sum) {
        try {
            file.writeLightly(sum.text().getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the shift''s sum cannot be kept", e);
        }
    }

    void forget() {
        try {
            file.delete();
        } catch (IOException e) {
            throw new UncheckedIOException("an old sum of the shift stays", e);
        }
    }
}
