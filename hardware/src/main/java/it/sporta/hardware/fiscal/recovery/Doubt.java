package it.sporta.hardware.fiscal.recovery;

/** Why it is not known what became of a document. */
public enum Doubt {
    /** The machine does not answer, or not readably: ask again later, or look at the paper. */
    NO_ANSWER,
    /** A document is open and the machine has no paper or stands open; it may go on by itself. */
    STOPPED,
    /** A document is open and could not be cancelled. */
    STILL_OPEN,
    /** Another machine answers. */
    OTHER_MACHINE,
    /** More than one document came out meanwhile, or a day was closed. */
    SEVERAL_DOCUMENTS,
    /** The machine remembers fewer documents than before. */
    WENT_BACK,
    OTHER_TOTAL,
    TOTAL_NOT_TOLD,
    /** The one document that came out is no fiscal one, or was cancelled. */
    NOT_FISCAL,
    /** It is older, by the machine's own clock, than the one before. */
    OTHER_TIME,
    /** It bears somebody else's key. */
    OTHER_ORDER
}
