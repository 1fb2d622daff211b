package it.sporta.hardware.fiscal;

/**
 * Why goods carry no VAT: the natures a fiscal printer knows (not the same list as on invoices).
 */
public enum Nature {
    /** Excluded, DPR 633/1972 art. 15: deposits on containers, advances. */
    N1,
    /** Out of scope. */
    N2,
    /** Non imponibile. */
    N3,
    /** Exempt. */
    N4,
    /** Margin scheme. */
    N5,
    /** Other. */
    N6
}
