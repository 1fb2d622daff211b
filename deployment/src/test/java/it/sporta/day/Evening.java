package it.sporta.day;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.ticket.Line;
import it.sporta.server.insight.Proof;
import it.sporta.server.persistence.Database;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.derby.jdbc.EmbeddedDataSource;

/** Lays the books of a day beside each other. */
final class Evening {

    /** Only what today's tills sold: the demo's past ended yesterday. */
    private static final String TODAY =
            " s.business_on = (SELECT MAX(business_on) FROM sale) AND s.till_id IN (SELECT till_id"
                    + " FROM till_heard)";

    private Evening() {}

    static void check(
            List<Paper> papers, List<Books.TillBook> tills, Path serverData, long soldCents)
            throws SQLException {
        assertThat(tills).allSatisfy(till -> assertThat(till.trouble()).isEmpty());
        long total = tills.stream().mapToLong(Books.TillBook::totalCents).sum();
        long rounding = tills.stream().mapToLong(Books.TillBook::roundingCents).sum();
        assertThat(total).as("the tills, and what the test sold").isEqualTo(soldCents);
        assertThat(papers).as("a paper for every sale").hasSize(sales(tills));
        assertThat(papers.stream().mapToLong(Paper::totalCents).sum())
                .as("the papers, and the tills")
                .isEqualTo(total);
        assertThat(papers.stream().mapToLong(Paper::roundingCents).sum())
                .as("the papers' rounding, and the tills'")
                .isEqualTo(rounding);
        EmbeddedDataSource source = new EmbeddedDataSource();
        source.setDatabaseName(serverData.resolve("db").toString());
        source.setUser("sporta");
        source.setPassword("sporta");
        try (Connection server = source.getConnection()) {
            server(server, total, rounding);
            stock(server, sold(tills));
            for (Books.TillBook till : tills) {
                chain(server, till);
            }
        }
        assertThat(new Proof(new Database(source)).differences()).isEmpty();
    }

    private static int sales(List<Books.TillBook> tills) {
        return tills.stream().mapToInt(till -> till.sales().size()).sum();
    }

    private static void server(Connection server, long total, long rounding) throws SQLException {
        String from = " FROM sale s WHERE" + TODAY;
        assertThat(Books.number(server, "SELECT SUM(s.total_cents)" + from))
                .as("the server, and the tills")
                .isEqualTo(total);
        assertThat(Books.number(server, "SELECT SUM(s.rounding_cents)" + from))
                .as("the server's rounding, and the tills'")
                .isEqualTo(rounding);
        assertThat(Books.number(server, "SELECT COUNT(*) FROM entry_aside")).as("aside").isZero();
        assertThat(Books.number(server, "SELECT COUNT(*) FROM refused_entry"))
                .as("refused")
                .isZero();
        assertThat(Books.number(server, "SELECT COUNT(*) FROM refused_unsigned"))
                .as("refused and unsigned")
                .isZero();
        assertThat(
                        Books.number(
                                server,
                                "SELECT COUNT(*) FROM till t JOIN journal_position p ON p.till_id ="
                                        + " t.id JOIN till_heard h ON h.till_id = t.id WHERE p.sequence"
                                        + " = t.sequence"))
                .as("tills whose every entry was interpreted")
                .isEqualTo(2);
    }

    /** The server holds what the till wrote, every byte of it, and nothing else under its name. */
    private static void chain(Connection server, Books.TillBook till) throws SQLException {
        assertThat(till.entries()).isNotEmpty();
        List<Bytes> kept = Books.kept(server, till.entries().get(0).till());
        assertThat(till.entries().stream().map(Evening::bytes).limit(kept.size()).toList())
                .as("the server's copy of the chain")
                .isEqualTo(kept);
        assertThat(till.entries().stream().skip(kept.size()))
                .as("what only the till has: that it was switched off, and looked into")
                .allMatch(entry -> entry.fact().filter(Evening::isOfTheMachine).isPresent());
    }

    private static boolean isOfTheMachine(Fact fact) {
        return fact instanceof Fact.Started || fact instanceof Fact.Stopped;
    }

    private static Bytes bytes(Entry entry) {
        return Bytes.of(EntryBytes.write(entry));
    }

    /** Thousandths by product. */
    private static Map<String, Long> sold(List<Books.TillBook> tills) {
        return tills.stream()
                .flatMap(till -> till.sales().stream())
                .flatMap(sale -> sale.ticket().lines().stream())
                .collect(
                        Collectors.toMap(
                                Evening::product,
                                line -> line.quantity().thousandths(),
                                Long::sum,
                                TreeMap::new));
    }

    private static String product(Line line) {
        return line.product().value().toString().replace("-", "");
    }

    private static void stock(Connection server, Map<String, Long> sold) throws SQLException {
        Map<String, Long> moved =
                Books.sums(
                        server,
                        "SELECT m.product_id, m.thousandths FROM movement m JOIN sale s"
                                + " ON s.id = m.source_id WHERE m.reason = 'SALE' AND"
                                + TODAY);
        assertThat(moved).as("stock that moved, and what was sold").isEqualTo(sold);
    }
}
