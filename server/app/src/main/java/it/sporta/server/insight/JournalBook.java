package it.sporta.server.insight;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.FactType;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * What the tills wrote against the sales: of every ticket that was read there is the sale, or the
 * entry lies aside for a person. So too of what a person posted beside the chain. A row whose bytes
 * went bad says nothing here; walking the chains finds it.
 */
final class JournalBook {

    private static final int PAGE = 200;

    private final Database database;

    private JournalBook(Database database) {
        this.database = database;
    }

    /** How far a till was read, of one of its epochs; the last of them not beyond its end. */
    private record Stretch(UUID till, int epoch, long until) {

        static Stretch read(Row row) throws SQLException {
            UUID till = row.id();
            int epoch = row.smallNumber();
            boolean over = epoch < row.smallNumber();
            long position = row.number();
            return new Stretch(till, epoch, over ? Long.MAX_VALUE : position);
        }
    }

    private record Stored(long sequence, Bytes bytes) {}

    /** How many tickets were read and are nowhere. */
    static long lost(Database database) {
        JournalBook book = new JournalBook(database);
        return book.stretches().stream().mapToLong(book::lost).sum() + book.lostBeside();
    }

    private List<Stretch> stretches() {
        return database.list(
                "SELECT e.till_id, e.epoch, p.epoch, p.sequence FROM till_epoch e"
                        + " JOIN journal_position p ON p.till_id = e.till_id"
                        + " WHERE e.epoch <= p.epoch",
                Stretch::read);
    }

    private long lost(Stretch stretch) {
        long lost = 0;
        long last = 0;
        List<Stored> page = page(stretch, last);
        while (!page.isEmpty()) {
            long first = page.get(0).sequence();
            last = page.get(page.size() - 1).sequence();
            Set<Long> aside = aside(stretch, first, last);
            lost +=
                    withoutSale(
                            page.stream()
                                    .filter(row -> !aside.contains(row.sequence()))
                                    .map(Stored::bytes)
                                    .toList());
            page = page(stretch, last);
        }
        return lost;
    }

    private List<Stored> page(Stretch of, long after) {
        return database.list(
                "SELECT sequence, bytes FROM journal_entry WHERE till_id = ? AND epoch = ?"
                        + " AND sequence > ? AND sequence <= ? ORDER BY sequence FETCH FIRST "
                        + PAGE
                        + " ROWS ONLY",
                row -> new Stored(row.number(), row.bytes()),
                of.till(),
                of.epoch(),
                after,
                of.until());
    }

    private Set<Long> aside(Stretch of, long first, long last) {
        return new HashSet<>(
                database.list(
                        "SELECT sequence FROM entry_aside WHERE till_id = ? AND epoch = ?"
                                + " AND sequence >= ? AND sequence <= ?"
                                + " AND (settled_how IS NULL OR settled_how <> 'TAKEN')",
                        Row::number,
                        of.till(),
                        of.epoch(),
                        first,
                        last));
    }

    private long lostBeside() {
        List<Bytes> posted =
                database.list(
                        "SELECT bytes FROM refused_entry WHERE seen_how = 'POSTED'", Row::bytes);
        long lost = 0;
        for (int i = 0; i < posted.size(); i += PAGE) {
            lost += withoutSale(posted.subList(i, Math.min(posted.size(), i + PAGE)));
        }
        return lost;
    }

    private long withoutSale(List<Bytes> entries) {
        List<UUID> tickets =
                entries.stream().map(JournalBook::ticket).flatMap(Optional::stream).toList();
        if (tickets.isEmpty()) {
            return 0;
        }
        String each = String.join(", ", Collections.nCopies(tickets.size(), "?"));
        List<UUID> lost = new ArrayList<>(tickets);
        lost.removeAll(
                new HashSet<>(
                        database.list(
                                "SELECT id FROM sale WHERE id IN (" + each + ")",
                                Row::id,
                                tickets.toArray())));
        return lost.size();
    }

    private static Optional<UUID> ticket(Bytes bytes) {
        try {
            return Optional.of(EntryBytes.read(bytes.toArray()))
                    .filter(entry -> entry.type() == FactType.TICKET_PAID.code())
                    .flatMap(Entry::subject);
        } catch (IllegalArgumentException damaged) {
            return Optional.empty();
        }
    }
}
