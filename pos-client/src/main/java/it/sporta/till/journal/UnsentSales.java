package it.sporta.till.journal;

import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.Head;
import java.sql.SQLException;

/**
 * How many sales the server does not have. A sale is several entries, and others stand between
 * them: a cashier counts sales.
 */
final class UnsentSales {

    private final Journal journal;
    private volatile Counted last;

    /** While nothing is sent, only the rows are read that came since. */
    private record Counted(Head from, Head to, long sales) {}

    UnsentSales(Journal journal) {
        this.journal = journal;
        this.last = new Counted(journal.head(), journal.head(), 0);
    }

    /** After what was sent; a journal that gives nothing any more has as many as it had. */
    long after(Head sent) {
        Counted known = last;
        if (known.from().equals(sent) && known.to().equals(journal.head())) {
            return known.sales();
        }
        try {
            Counted now = journal.ask(rows -> counted(rows, known, sent));
            last = now;
            return now.sales();
        } catch (JournalFailed e) {
            return known.sales();
        }
    }

    /** On the writer's thread: nothing is appended meanwhile. */
    private Counted counted(Table rows, Counted known, Head sent) throws SQLException {
        boolean grown = known.from().equals(sent);
        Head from = grown ? known.to() : sent;
        long more = rows.count(journal.identity().till(), FactType.TICKET_PAID.code(), from);
        return new Counted(sent, journal.head(), (grown ? known.sales() : 0) + more);
    }
}
