package it.sporta.hardware.bench.fiscal;

/** What a twin can be told to do with the next document that is sent to it, once. */
public enum Mischief {
    NONE,
    /** The connection ends before anything happened. */
    DROPPED_BEFORE_PRINTING,
    /** Printed, and the connection ends without a word. */
    ANSWER_LOST,
    /** Printed, and the answer ends in its middle. */
    ANSWER_CUT,
    /** Printed, and something else is answered. */
    GARBAGE,
    /** Begun, and the connection ends in the middle of the document, which stays open. */
    HALF_OPEN,
    /** The roll ends in the middle of the document, and the machine says so. */
    PAPER_ENDS,
    /** The roll ends in the middle; with a new one the machine goes on by itself, after a while. */
    PAPER_ENDS_AND_GOES_ON,
    /** Printed at once, answered much later. */
    SLOW_ANSWER,
    /** Nothing for a long time; then it is printed after all. */
    LATE_PRINTING,
    /** Nothing is done: the machine is at work on its own files. */
    BUSY,
    /** Printed; the machine says that it is still busy with it. */
    BUSY_AFTER_PRINTING
}
