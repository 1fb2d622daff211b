package it.sporta.server.sync;

/** How a till's own chain stands to what the server holds of it. */
public enum TillState {
    NEVER_HEARD,
    /** Nothing unsent. */
    LEVEL,
    /** It has entries that have not arrived yet. */
    UNSENT,
    /** It has less than it once sent: an old image was restored. It must begin a new epoch. */
    ROLLED_BACK,
    /** It has something else where the server has its entry: a copy is at work. */
    FORKED,
    /** It speaks of an epoch that is over: another device took its place. */
    REPLACED
}
