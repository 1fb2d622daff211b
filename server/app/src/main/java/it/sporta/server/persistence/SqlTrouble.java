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

    /**
     * The statement's own values are to blame (classes 22 and 23 of ISO 9075: data, constraint);
     * anything else may succeed another time.
     */
    public boolean isAboutTheRow() {
        return state != null && (state.startsWith("22") || state.startsWith("23"));
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
