package it.sporta.till.journal;

/** Nothing can be saved until the till starts again: finish on paper. */
public final class JournalFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    JournalFailed(String what) {
        super(what);
    }

    /** Keeps a state code only: a database's message may hold a dump of somebody's data. */
    static JournalFailed after(Throwable cause) {
        return new JournalFailed(Damage.describe(cause));
    }
}
