package it.sporta.server.catalogue;

/** Which date a lot of the article carries (Regulation (EU) 1169/2011, art. 24 and annex X). */
public enum DateKind {
    /** None is required: fresh produce, wine, salt. */
    NONE,
    /** <em>Da consumarsi preferibilmente entro</em>: may be sold after it, and is still good. */
    BEST_BEFORE,
    /** <em>Da consumare entro</em>: must not be sold after it. */
    USE_BY
}
