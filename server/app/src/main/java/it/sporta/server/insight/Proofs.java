package it.sporta.server.insight;

import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.QuietHours;
import it.sporta.server.persistence.Row;
import it.sporta.server.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Has the books proved every night, or when somebody asks, and keeps what was found last. */
@ApplicationScoped
public class Proofs {

    /** After the chains, which are walked from two on. */
    private static final int FIRST_HOUR = 3;

    private static final Duration TOO_LONG_AGO = Duration.ofHours(30);

    private Database database;
    private Transactions transactions;
    private Proof proof;
    private Clock clock;

    protected Proofs() {}

    @Inject
    public Proofs(Database database, Transactions transactions, Proof proof, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.proof = proof;
        this.clock = clock;
    }

    /** Reads everything; with years of sales that may take minutes. */
    public Proven prove() {
        Proven proven = new Proven(clock.instant(), proof.differences());
        transactions.run(() -> note(proven));
        return proven;
    }

    /** Empty until the books were proved for the first time. */
    public Optional<Proven> last() {
        List<Noted> noted =
                database.list("SELECT book, proved_at, differing FROM proof", Noted::read);
        return noted.stream()
                .map(Noted::at)
                .min(Instant::compareTo)
                .map(at -> new Proven(at, noted.stream().flatMap(Noted::difference).toList()));
    }

    /** Whether this is the night's hour for it; also when no night has seen a proof for long. */
    boolean isDue() {
        QuietHours hours = new QuietHours(clock, FIRST_HOUR, TOO_LONG_AGO);
        return last().map(proven -> hours.isDue(proven.at())).orElseGet(hours::areNow);
    }

    private void note(Proven proven) {
        for (Book book : Book.values()) {
            long rows =
                    proven.differences().stream()
                            .filter(difference -> difference.book() == book)
                            .mapToLong(Difference::rows)
                            .sum();
            int changed =
                    database.change(
                            "UPDATE proof SET proved_at = ?, differing = ? WHERE book = ?",
                            proven.at(),
                            rows,
                            book);
            if (changed == 0) {
                database.insertUnlessThere(
                        "INSERT INTO proof (proved_at, differing, book) VALUES (?, ?, ?)",
                        proven.at(),
                        rows,
                        book);
            }
        }
    }

    /** One book's row. */
    private record Noted(Book book, Instant at, long rows) {

        static Noted read(Row row) throws SQLException {
            return new Noted(row.one(Book.class), row.instant(), row.number());
        }

        Stream<Difference> difference() {
            return rows == 0 ? Stream.empty() : Stream.of(new Difference(book, rows));
        }
    }
}
