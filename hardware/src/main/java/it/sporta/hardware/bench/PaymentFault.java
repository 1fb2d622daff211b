package it.sporta.hardware.bench;

/** How a payment terminal can misbehave. Those that say "once" do it at the next request only. */
public enum PaymentFault {
    NONE,
    /** The bank says no. */
    DECLINES,
    /** Hangs up when asked to pay, having done nothing. */
    DROPS_UNHEARD,
    /** Confirms, does nothing, hangs up. */
    DROPS_CONFIRMED,
    /** Charges and hangs up without a word. */
    DROPS_CHARGED,
    /** Charges and hangs up in the middle of its result. */
    DROPS_IN_RESULT,
    /** Charges, says so nowhere and forgets to save it. */
    CHARGES_UNSAVED,
    /** Hears, and says nothing. */
    SILENT,
    /** Charges without ever confirming the request. */
    CHARGES_UNCONFIRMED,
    /** Confirms, and then nothing. */
    CONFIRMS_ONLY,
    /** Confirms and tells of its progress, but never ends. */
    PROGRESS_ONLY,
    /** Refuses the frame once. */
    NAK_ONCE,
    /** Refuses every payment's frame. */
    NAK_ALWAYS,
    /** Its result comes disturbed once. */
    BAD_CHECK_ONCE,
    /** Its result comes disturbed always. */
    BAD_CHECK_ALWAYS,
    /** Sends its last result once more before it answers. */
    REPEATS_OLD_RESULT,
    /** Sends byte by byte. */
    SPLITS,
    /** Sends confirmation, progress and result as one, after some noise. */
    JOINS,
    /** Hangs up after each command. */
    HANGS_UP_BETWEEN,
    /** Hears nobody who calls it by a number; its own is another one. */
    NUMBERED
}
