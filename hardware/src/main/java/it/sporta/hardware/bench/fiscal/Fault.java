package it.sporta.hardware.bench.fiscal;

/** What a machine objects to, before it says so in its maker's numbers. */
public enum Fault {
    PAPER_OUT,
    COVER_OPEN,
    /** Not at this point of a document, or of the day. */
    SEQUENCE,
    DOCUMENT_OPEN,
    DEPARTMENT,
    PAYMENT,
    UNPAID,
    NEGATIVE,
    TOO_LARGE,
    WRONG_VALUE,
    CHECKSUM,
    UNKNOWN_DOCUMENT,
    ALREADY_VOIDED,
    ALREADY_RETURNED,
    IS_VOID,
    IS_RETURN,
    DAY_TOO_LONG,
    NOTHING_TO_CLOSE,
    BUSY,
    /** An element the machine does not know. */
    UNKNOWN_ORDER
}
