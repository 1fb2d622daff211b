package it.sporta.day;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import it.sporta.till.journal.Identity;
import it.sporta.till.journal.Journal;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What the tills and the server have written down, read after all of them have stopped. */
final class Books {

    /** What a till's own journal says. */
    record TillBook(List<Fact.TicketPaid> sales, Optional<String> trouble) {

        long totalCents() {
            return sales.stream().mapToLong(sale -> sale.ticket().total().cents()).sum();
        }

        long roundingCents() {
            return sales.stream().mapToLong(sale -> sale.ticket().cashRounding().cents()).sum();
        }
    }

    private Books() {}

    static TillBook till(Path home) throws IOException, SQLException {
        Identity identity = Identity.load(home).orElseThrow();
        Journal journal = Journal.open(home, identity, Clock.systemUTC());
        try {
            List<Fact.TicketPaid> sales = new ArrayList<>();
            Head beginning = new Head(1, 0, identity.grant().root().hash());
            journal.forEachAfter(beginning, entry -> paid(entry).ifPresent(sales::add));
            return new TillBook(sales, journal.verifyAll());
        } finally {
            journal.stop();
        }
    }

    private static Optional<Fact.TicketPaid> paid(Entry entry) {
        return entry.fact()
                .filter(Fact.TicketPaid.class::isInstance)
                .map(Fact.TicketPaid.class::cast);
    }

    /** The server's database, opened by nobody else now. */
    static Connection server(Path data) throws SQLException {
        return DriverManager.getConnection("jdbc:derby:" + data.resolve("db"), "sporta", "sporta");
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
