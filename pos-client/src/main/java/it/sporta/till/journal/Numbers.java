package it.sporta.till.journal;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.Head;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which numbers may stand on papers that this disk knows nothing of any more. Whenever entries are
 * lost, as many numbers are passed over as their epoch had entries: more than can have been sales
 * in it. Those of earlier epochs are below what is kept here already. Outside the database, because
 * it must outlive one that is set aside.
 */
final class Numbers {

    private static final System.Logger LOG = System.getLogger(Numbers.class.getName());

    /** More sales than a till makes in years, and still a number that fits a receipt. */
    static final long FAR = 1_000_000;

    private final SealedFile file;

    Numbers(Path home) {
        this.file = new SealedFile(home.resolve("numbers"));
    }

    /**
     * No sale of an earlier epoch that this disk or the server knew of when the present one began
     * has a greater number; 0 when nothing was ever lost and the till never joined again. A note
     * that is damaged told of a loss, and nobody knows any more how great it was.
     */
    long passedOver() throws IOException {
        SealedFile.Found found = file.read();
        return found.trouble() == SealedFile.Trouble.DAMAGED
                ? FAR
                : found.content()
                        .map(bytes -> Long.parseLong(new String(bytes, StandardCharsets.US_ASCII)))
                        .orElse(0L);
    }

    /**
     * In place of a damaged note: far beyond every number that is still known. Durable on return.
     *
     * @param known the greatest of them
     */
    void mend(long known) throws IOException {
        if (file.read().trouble() == SealedFile.Trouble.DAMAGED) {
            LOG.log(System.Logger.Level.ERROR, "sales go on from number {0}", known + FAR);
            write(known + FAR);
        }
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

    /** The greatest number in these rows; 0 when there is no sale in them. */
    static long greatest(Table rows) throws SQLException {
        int sale = FactType.TICKET_PAID.code();
        return greatest(
                Stream.of(rows.last(sale), rows.retrieved().last(sale)).flatMap(Optional::stream));
    }

    static long greatest(Stream<Entry> entries) {
        return entries.flatMap(entry -> entry.fact().stream())
                .filter(Fact.TicketPaid.class::isInstance)
                .mapToLong(paid -> ((Fact.TicketPaid) paid).number())
                .max()
                .orElse(0);
    }

    private void write(long number) throws IOException {
        file.write(Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    }
}
