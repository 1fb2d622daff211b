package it.sporta.till.journal;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Head;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;

/**
 * The order in which a fact becomes durable: hashed and signed, in the database and committed, the
 * mark forced. Only then it is true.
 */
class AppendRule {

    private final Table table;
    private final HighWaterMark mark;

    AppendRule(Table table, HighWaterMark mark) {
        this.table = table;
        this.mark = mark;
    }

    /**
     * @throws SQLException nobody knows whether it is there
     * @throws IOException it may be there, its mark may not
     */
    void put(Entry entry) throws SQLException, IOException {
        table.add(entry);
        mark.write(new HighWaterMark.Mark(entry.till(), entry.head()));
    }

    Table table() {
        return table;
    }

    HighWaterMark mark() {
        return mark;
    }

    /** The next link; its number is counted, never generated. */
    Entry next(Head head, UUID till, Stamps stamps, Fact fact, Identity identity) {
        return Entry.after(head, till, stamps.now(), fact, identity.key());
    }

    void close() throws SQLException, IOException {
        table.close();
        mark.close();
    }
}
