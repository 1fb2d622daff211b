package it.sporta.hardware.slip;

/** What became of a job. */
public sealed interface Outcome {
    /** The printer answered after the last byte. */
    record Printed() implements Outcome {}

    /** The data are in the printer and will come out once the trouble is over: do not resend. */
    record Held(PrinterState why) implements Outcome {}

    /** A byte may have left; only a person who looks at the paper knows. */
    record Unknown(String why) implements Outcome {}

    /** Nothing was sent. */
    record Refused(PrinterState state) implements Outcome {}
}
