package it.sporta.hardware.fiscal;

/** The order was carried out, and somebody should know. */
public enum Warning {
    /** The roll ends soon. */
    PAPER_LOW,
    /** The electronic journal is nearly full: call the technician. */
    JOURNAL_NEARLY_FULL,
    /** The answer was lost; the machine was asked again and had issued the document. */
    FOUND_AFTERWARDS,
    /** The machine's total is not the till's. */
    TOTAL_DIFFERS,
    /** The machine did not tell the total; it is the till's. */
    TOTAL_NOT_TOLD
}
