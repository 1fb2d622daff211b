package it.sporta.server.persistence;

import java.sql.SQLException;
import java.util.Set;

/**
 * The database would not. Never shown with its text: Derby's may hold contents of the page that
 * went bad.
 */
public final class SqlTrouble extends RuntimeException {

    /** Serialization failure, Derby's lock timeout, PostgreSQL's deadlock. */
    private static final Set<String> CONFLICTS = Set.of("40001", "40XL1", "40XL2", "40P01");

    private static final String DUPLICATE_KEY = "23505";

    private final String state;

    public SqlTrouble(SQLException cause) {
        super("SQL state " + cause.getSQLState(), cause);
        this.state = deepest(cause).getSQLState();
    }

    private static SQLException deepest(SQLException cause) {
        SQLException last = cause;
        while (last.getNextException() != null) {
            last = last.getNextException();
        }
        return last;
    }

    public boolean isDuplicateKey() {
        return DUPLICATE_KEY.equals(state);
    }

    /** Of any trouble; never the database's own text: it may hold contents of other rows. */
    public static String nameOf(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SqlTrouble sql) {
                return sql.getMessage();
            }
            if (cause instanceof SQLException sql) {
                return "SQL state " + sql.getSQLState();
            }
        }
        return trouble.getClass().getSimpleName() + ": " + trouble.getMessage();
    }

    /** Somebody else was in the way: the same work, done again, may succeed. */
    static boolean isConflict(Throwable trouble) {
        for (Throwable cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql
                    && (CONFLICTS.contains(String.valueOf(sql.getSQLState()))
                            || CONFLICTS.contains(String.valueOf(deepest(sql).getSQLState())))) {
                return true;
            }
        }
        return false;
    }
}
