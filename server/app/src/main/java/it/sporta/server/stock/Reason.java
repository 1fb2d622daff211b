package it.sporta.server.stock;

/** Why goods moved. */
public enum Reason {
    DELIVERY,
    SALE,
    RETURN,
    WASTE,
    DONATION,
    TRANSFER,
    PRODUCTION,
    COUNT,
    /** Goods sold without a lot were found to be of this one. */
    ASSIGNMENT
}
