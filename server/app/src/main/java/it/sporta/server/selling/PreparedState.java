package it.sporta.server.selling;

/** What became of something prepared. */
public enum PreparedState {
    OPEN,
    PAID,
    /** Nobody is asked for it any more. */
    WITHDRAWN
}
