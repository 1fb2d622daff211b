package it.sporta.day;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import it.sporta.till.journal.Identity;
import it.sporta.till.journal.Journal;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** What the tills and the server have written down, read after all of them have stopped. */
final class Books {

    /** What a till's own journal says. */
    record TillBook(List<Entry> entries, Optional<String> trouble) {

        List<Fact.TicketPaid> sales() {
            return entries.stream()
                    .flatMap(entry -> entry.fact().stream())
                    .filter(Fact.TicketPaid.class::isInstance)
                    .map(Fact.TicketPaid.class::cast)
                    .toList();
        }

        long totalCents() {
            return sales().stream().mapToLong(sale -> sale.ticket().total().cents()).sum();
        }

        long roundingCents() {
            return sales().stream().mapToLong(sale -> sale.ticket().cashRounding().cents()).sum();
        }
    }

    private Books() {}

    static TillBook till(Path home) throws IOException, SQLException {
        Identity identity = Identity.load(home).orElseThrow();
        Journal journal = Journal.open(home, identity, Clock.systemUTC());
        try {
            List<Entry> entries = new ArrayList<>();
            Head beginning = new Head(1, 0, identity.grant().root().hash());
            journal.forEachAfter(beginning, entries::add);
            return new TillBook(entries, journal.verifyAll());
        } finally {
            journal.stop();
        }
    }

    /** The entries of a till as the server keeps them, in their order. */
    static List<Bytes> kept(Connection server, UUID till) throws SQLException {
        List<Bytes> kept = new ArrayList<>();
        try (PreparedStatement statement =
                server.prepareStatement(
                        "SELECT bytes FROM journal_entry WHERE till_id = ?"
                                + " ORDER BY epoch, sequence")) {
            statement.setBytes(1, bytes(till));
            try (ResultSet result = statement.executeQuery()) {
                while (result.next()) {
                    kept.add(Bytes.of(result.getBytes(1)));
                }
            }
        }
        return kept;
    }

    private static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    static long number(Connection server, String sql) throws SQLException {
        try (PreparedStatement statement = server.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            result.next();
            return result.getLong(1);
        }
    }

    /** Sums by a text in the first column. */
    static Map<String, Long> sums(Connection server, String sql) throws SQLException {
        Map<String, Long> sums = new TreeMap<>();
        try (PreparedStatement statement = server.prepareStatement(sql);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                sums.merge(result.getString(1).strip(), result.getLong(2), Long::sum);
            }
        }
        return sums;
    }
}
