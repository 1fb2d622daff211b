package it.sporta.server.insight;

import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import java.util.function.ToLongFunction;

/**
 * Something that is written down twice and must say the same. Each comparison counts the rows that
 * differ; a row that only one side has differs, too. Where nothing is, a sum is NULL and equal to
 * nothing: each side is therefore added up as if it were one list, in which the other side counts
 * against it.
 */
public enum Book {
    /** Tickets that the tills sent and that were read, and their sales. */
    JOURNAL(JournalBook::lost),
    /** What is where, and the movements that brought and took it. */
    BALANCES(counted(BookSql.BALANCES)),
    /** Movements, and the lots and places they name. */
    MOVEMENTS(counted(BookSql.MOVEMENTS)),
    /** Goods sold without a lot, and the movements that say so. */
    SHORTAGES(counted(BookSql.SHORTAGES)),
    /** Food that was not sold, by the day and where it went, and the movements that say so. */
    ENDS(counted(BookSql.ENDS)),
    /** What the tickets say was sold, and what left a place. */
    SOLD(counted(BookSql.SOLD)),
    /** Tickets, and their lines and payments. */
    SALES(database -> count(database, BookSql.SALES) + count(database, BookSql.STRAYS)),
    /** The hours of each hub's days, and their tickets. */
    HOURS(HourBook::wrong),
    /** The articles of each hub's days, and the lines of their tickets. */
    ARTICLES(counted(BookSql.ARTICLES));

    private final ToLongFunction<Database> wrong;

    Book(ToLongFunction<Database> wrong) {
        this.wrong = wrong;
    }

    /** How many rows differ. Reads everything. */
    long wrong(Database database) {
        return wrong.applyAsLong(database);
    }

    private static ToLongFunction<Database> counted(String sql) {
        return database -> count(database, sql);
    }

    private static long count(Database database, String sql) {
        return database.first(sql, Row::number).orElseThrow();
    }
}
