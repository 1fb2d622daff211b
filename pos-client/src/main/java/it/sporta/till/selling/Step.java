package it.sporta.till.selling;

/** The places in a checkout where a cut would matter. */
public enum Step {
    /** The ticket is made, nothing is saved. */
    BASKET_CLOSED,
    /** The sale exists. */
    TICKET_DURABLE,
    DRAWER_ORDERED,
    /** The printer has answered, or has had its time. */
    PAPER_ANSWERED,
    OUTCOME_DURABLE
}
