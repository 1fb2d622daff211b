package it.sporta.server.sync;

/** What came of a person's wish to have an entry posted. */
public enum Outcome {
    POSTED,
    /** Not yet: why stands with the entry. */
    WAITS,
    /** Somebody dealt with it before; nothing was done. */
    DONE_BEFORE
}
