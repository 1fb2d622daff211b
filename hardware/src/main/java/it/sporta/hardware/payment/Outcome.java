package it.sporta.hardware.payment;

import java.util.Optional;

/** What became of a payment. Of a reversal, {@code Paid} means that the money went back. */
public sealed interface Outcome {
    /**
     * The terminal said so.
     *
     * @param found whether it was found afterwards, as the terminal's last result
     */
    record Paid(Result result, boolean found) implements Outcome {}

    /** The terminal or the bank said no; nothing was charged. */
    record Refused(Result result) implements Outcome {}

    /** Nothing reached the terminal, or it took nothing: trying again does no harm. */
    record NotDone(Why why, String detail) implements Outcome {}

    /**
     * It may have been charged or not: a person must look at the terminal. Never to be tried again
     * before.
     *
     * @param last what the terminal calls its last result, if it answered
     */
    record Unknown(Pending pending, Doubt doubt, Totals totals, Optional<Result> last)
            implements Outcome {}

    /** Why nothing was sent, or taken. */
    enum Why {
        /** No connection, or no answer to a question that does no harm. */
        UNREACHABLE,
        /** The caller could not write it down. */
        NOT_REMEMBERED,
        /** The terminal refused the request three times. */
        NOT_TAKEN
    }

    /** What is missing to know. */
    enum Doubt {
        /** The terminal cannot be reached any more; ask again later. */
        UNREACHABLE,
        /** It does not tell its last result. */
        NO_LAST_RESULT,
        /** Its last result is that of before: probably nothing was charged. */
        NOTHING_NEW,
        /** Nobody knows which result was there before. */
        NOTHING_TO_COMPARE,
        /** Its last result is another one, and does not belong here. */
        CONTRADICTION
    }

    /** What the terminal's total did meanwhile, the second evidence. */
    enum Totals {
        NOT_TOLD,
        UNCHANGED,
        BY_THE_AMOUNT,
        OTHERWISE
    }
}
