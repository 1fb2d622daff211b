package it.sporta.kernel.waste;

/** Why food leaves unsold. */
public enum WasteReason {
    /** Past its date. */
    EXPIRED,
    /** Rotten, mouldy, broken: not fit to be eaten whatever its date says. */
    SPOILED,
    /** Fit, but more than anybody wants. */
    SURPLUS,
    /** Wrongly ordered, cut, cooked or put away. */
    MISTAKE,
    /** What preparing takes off: leaves, peel, stones, bones. */
    TRIMMING,
    /** Came back from a table. */
    PLATE,
    /** Kept, or sent away, to be examined. */
    SAMPLE
}
