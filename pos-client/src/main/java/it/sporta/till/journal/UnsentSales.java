package it.sporta.till.journal;

import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.journal.Head;
import java.util.UUID;

/**
 * How many sales the server does not have. A sale is several entries, and others stand between
 * them: a cashier counts sales.
 */
final class UnsentSales {

    private final Journal journal;
    private volatile Counted last;

    /** The rows are read once for each end of the stretch. */
    private record Counted(Head from, Head to, long sales) {}

    UnsentSales(Journal journal) {
        this.journal = journal;
        this.last = new Counted(journal.head(), journal.head(), 0);
    }

    /** After what was sent; a journal that gives nothing any more has as many as it had. */
    long after(Head sent) {
        Head to = journal.head();
        Counted known = last;
        if (known.from().equals(sent) && known.to().equals(to)) {
            return known.sales();
        }
        try {
            UUID till = journal.identity().till();
            int sale = FactType.TICKET_PAID.code();
            long sales = journal.ask(rows -> rows.count(till, sale, sent));
            last = new Counted(sent, to, sales);
            return sales;
        } catch (JournalFailed e) {
            return known.sales();
        }
    }
}
