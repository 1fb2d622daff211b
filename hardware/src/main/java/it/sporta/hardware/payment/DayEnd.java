package it.sporta.hardware.payment;

/** What became of the closing of a terminal's day. */
public sealed interface DayEnd {
    /** Both totals in cents; they may differ, and a person should see that. */
    record Closed(long terminalCents, long hostCents) implements DayEnd {}

    /**
     * @param action the bank's code, three figures
     */
    record Refused(String reason, String action) implements DayEnd {}

    /** Nothing was sent, or the terminal did not take it. */
    record NotDone(String detail) implements DayEnd {}

    /** It may be closed; its totals tell. */
    record Unknown() implements DayEnd {}
}
