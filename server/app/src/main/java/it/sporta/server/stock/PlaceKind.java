package it.sporta.server.stock;

/** What a place is. Real places hold goods; the others are where goods come from and go to. */
public enum PlaceKind {
    SHOP(true),
    STORE(true),
    KITCHEN(true),
    BAR(true),
    /** Sent and not yet received. */
    TRANSIT(true),
    PRODUCER(false),
    CUSTOMER(false),
    /** Sold, and nobody knows yet from which lot. */
    UNASSIGNED(false),
    COMPOST(false),
    DONATED(false),
    /** What a count found missing or too much. */
    UNEXPLAINED(false);

    private final boolean real;

    PlaceKind(boolean real) {
        this.real = real;
    }

    public boolean isReal() {
        return real;
    }

    /** Sold over a counter from here, without anybody bringing it first. */
    boolean isSoldFrom() {
        return real && this != TRANSIT;
    }
}
