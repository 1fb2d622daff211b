package it.sporta.server.stock;

/** Why goods moved. */
public enum Reason {
    DELIVERY,
    SALE,
    RETURN,
    /** Thrown away, and nobody said why. */
    WASTE,
    DONATION,
    TRANSFER,
    PRODUCTION,
    COUNT,
    /** Goods sold without a lot were found to be of this one. */
    ASSIGNMENT,
    /** Ingredients of a dish that was made to order. */
    INGREDIENT,
    /** A member of the buying group, or a customer, took what was prepared. */
    PICKUP,
    /** Packed for somebody, or unpacked again. */
    RESERVATION,
    /** From one owner to another, by a document. */
    HANDOVER,
    EXPIRED,
    SPOILED,
    OVERPRODUCTION,
    MISTAKE,
    TRIMMING,
    PLATE_LEFTOVER,
    SAMPLE,
    STAFF_MEAL,
    EVAPORATION
}
