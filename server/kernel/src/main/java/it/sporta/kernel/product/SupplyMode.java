package it.sporta.kernel.product;

/**
 * How goods reach the customer. The VAT of the same article depends on it (DPR 633/1972, table A):
 * wine is 22 % in a bag and 10 % at the table.
 */
public enum SupplyMode {
    /** Cessione: goods over the counter. */
    HANDED_OVER,
    /** Asporto, consegna: prepared food taken away or delivered. */
    TAKEN_AWAY,
    /** Somministrazione: consumed on the premises. */
    SERVED
}
