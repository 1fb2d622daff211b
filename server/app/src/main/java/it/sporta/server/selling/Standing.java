package it.sporta.server.selling;

/** How a payment stands towards what was prepared. The money is in the drawer in any case. */
public enum Standing {
    /** As it should be: the first, and of what is due. */
    PAID,
    /** It had been paid already: two tills that did not hear of each other. */
    AGAIN,
    /** It had been withdrawn, and the till did not know. */
    WITHDRAWN,
    /** It paid, but not the sum that was prepared. */
    DIFFERENT,
    /** Nobody prepared it. */
    UNKNOWN
}
