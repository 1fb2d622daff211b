package it.sporta.till.journal;

import java.sql.SQLException;

/** The journal cannot be trusted as it lies; the reason is a key of the words. */
final class Damage extends Exception {

    private static final long serialVersionUID = 1L;

    static final String DOES_NOT_OPEN = "does-not-open";
    static final String HOLE = "hole";
    static final String CHANGED = "changed";
    static final String BEHIND_MARK = "behind-mark";
    static final String BEHIND_SERVER = "behind-server";
    static final String UNREADABLE = "unreadable";
    static final String OTHER_TILL = "other-till";

    private final String reason;

    Damage(String reason, String detail) {
        super(reason + ": " + detail);
        this.reason = reason;
    }

    String reason() {
        return reason;
    }

    /** A class and a state code, never the text: an invalid page comes with its whole content. */
    static String describe(Throwable thrown) {
        return thrown instanceof SQLException sql
                ? "SQLState " + sql.getSQLState()
                : thrown.getClass().getSimpleName();
    }
}
