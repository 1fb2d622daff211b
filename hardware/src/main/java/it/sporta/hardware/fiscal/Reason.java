package it.sporta.hardware.fiscal;

/** Why a fiscal printer refuses, in words of the trade. */
public enum Reason {
    // what the person at the till can mend
    PAPER_OUT,
    COVER_OPEN,
    /** Out of paper or open: the machine does not say which. */
    OFFLINE,
    /** At work for somebody else, or on its own files: wait. */
    BUSY,
    /** A document is open in the machine: it must be cancelled first. */
    DOCUMENT_OPEN,
    /** The day must be closed first: a day lasts 24 hours from its first sale. */
    CLOSING_NEEDED,
    /** There is nothing to close. */
    NOTHING_TO_CLOSE,
    /** The tax id or lottery code is wrong. */
    WRONG_CODE,
    AMOUNT_TOO_LARGE,
    TOO_MANY_LINES,
    NEGATIVE_TOTAL,
    PAYMENT_INCOMPLETE,
    /** Less in the drawer than is to be paid out. */
    DRAWER_SHORT,
    PAYMENT_TERMINAL,
    ALREADY_VOIDED,
    ALREADY_RETURNED,
    /** The document named is itself a void or a return, or the machine allows it no more. */
    NOT_ALLOWED_FOR_DOCUMENT,
    /** The machine knows no such document. */
    DOCUMENT_NOT_FOUND,
    /** Not in the machine's present state. */
    NOT_NOW,
    // what whoever set it up must mend
    NOT_REACHABLE,
    /** What is said to the machine cannot be written down, so nothing was sent. */
    NOT_KEPT,
    /** Another machine answers: its serial is not the one set up. */
    WRONG_MACHINE,
    /** The machine does not speak this protocol, or is not set to. */
    WRONG_PROTOCOL,
    DEPARTMENT_NOT_PROGRAMMED,
    PAYMENT_NOT_PROGRAMMED,
    CONFIGURATION,
    CLOCK_WRONG,
    // what needs the technician
    NOT_IN_SERVICE,
    TRAINING,
    JOURNAL_FULL,
    CERTIFICATE_EXPIRED,
    VERIFICATION_EXPIRED,
    MECHANICS,
    NOT_TRANSMITTED,
    TECHNICIAN,
    // what the caller must first clear
    /** It is known that nothing came out; a person may order it again with the same key. */
    NOTHING_ISSUED,
    /** An earlier document is not cleared. */
    EARLIER_UNRESOLVED,
    /** A person must look and decide before this key may be used again. */
    FOR_A_PERSON,
    /** The order is not of the form the machine takes: our mistake. */
    OUR_MISTAKE
}
