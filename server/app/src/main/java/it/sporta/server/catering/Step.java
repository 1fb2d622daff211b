package it.sporta.server.catering;

/** How far an occasion has come. */
public enum Step {
    /** Offered; nobody said yes. */
    QUOTED,
    ACCEPTED,
    /** The customer, or we, said no. */
    DECLINED,
    /** The goods are out. */
    LEFT,
    /** What came back is weighed. */
    CLOSED
}
