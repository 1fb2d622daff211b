package it.sporta.server.persistence;

import java.sql.SQLException;

/** Why there is no database, in one sentence for whoever starts the server. */
final class NoDatabase {

    /** Derby: there is none at this place, and nobody asked to make one. */
    private static final String NOT_FOUND = "XJ004";

    /**
     * The server refuses whom it does not know (SQL:2016, class 28), or wants a password (08004).
     */
    private static final String REFUSED = "28";

    private static final String WANTS_PASSWORD = "08004";

    private NoDatabase() {}

    /** The pool wraps what the driver said: the innermost state counts. Never the driver's text. */
    static String sentence(SQLException trouble) {
        String state = state(trouble);
        if (state.equals(NOT_FOUND)) {
            return "There is no database where SPORTA_DATA_DIR or SPORTA_DB_URL says: look whether"
                    + " it is the right place; a new hub begins with ./sporta server --first.";
        }
        if (state.startsWith(REFUSED) || state.equals(WANTS_PASSWORD)) {
            return "The database does not let us in: look at SPORTA_DB_USER and"
                    + " SPORTA_DB_PASSWORD.";
        }
        return "The database does not answer: SQL state " + state + ".";
    }

    private static String state(SQLException trouble) {
        String state = "unknown";
        for (Throwable each = trouble; each != null; each = each.getCause()) {
            if (each instanceof SQLException said && said.getSQLState() != null) {
                state = said.getSQLState();
            }
        }
        return state;
    }
}
