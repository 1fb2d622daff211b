package it.sporta.server.buyinggroup;

/** Where the goods of a cycle are. In this order, but for what is cancelled. */
public enum CycleState {
    /** Being written; members see nothing. */
    DRAFT,
    /** Announced, and its hour has not come. */
    PLANNED,
    /** Members book and change. */
    OPEN,
    /** Its closing hour has passed. */
    CLOSED,
    /** Each producer's order is written; somebody sends them, one by one. */
    ORDERED,
    /** What arrived is shared out; weights may still be put right. */
    ALLOCATED,
    /** Members pick up and pay. */
    PICKUP,
    /** What was left has gone to the shop. */
    DELIVERED,
    /** Nobody is charged. */
    CANCELLED;

    boolean isBefore(CycleState other) {
        return ordinal() < other.ordinal();
    }
}
