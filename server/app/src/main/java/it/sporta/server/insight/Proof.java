package it.sporta.server.insight;

import it.sporta.server.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Proves the books: what is kept beside the ledger equals what the ledger says. Reads everything,
 * so it is for the night, for a closing, and for tests.
 *
 * <p>Sales go on meanwhile. One that is written between two looks at its tables may seem a
 * difference, but no longer at the next look; a difference is what is found three times over.
 */
@ApplicationScoped
public class Proof {

    static final int LOOKS = 3;

    private Database database;

    protected Proof() {}

    @Inject
    public Proof(Database database) {
        this.database = database;
    }

    /** One for each book that does not agree; empty when all do. */
    public List<Difference> differences() {
        List<Difference> found = new ArrayList<>();
        for (Book book : Book.values()) {
            long rows = lastingly(book);
            if (rows > 0) {
                found.add(new Difference(book, rows));
            }
        }
        return found;
    }

    private long lastingly(Book book) {
        long rows = Long.MAX_VALUE;
        for (int look = 0; look < LOOKS && rows > 0; look++) {
            rows = Math.min(rows, book.wrong(database));
        }
        return rows;
    }
}
