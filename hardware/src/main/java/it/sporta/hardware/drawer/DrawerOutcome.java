package it.sporta.hardware.drawer;

import it.sporta.hardware.slip.PrinterState;

/** What became of the order to open. */
public sealed interface DrawerOutcome {
    /** The sensor says it is open. */
    record Opened() implements DrawerOutcome {}

    /** The pulse went out; no sensor tells more. */
    record Pulsed() implements DrawerOutcome {}

    /** The pulse went out and the sensor says closed: locked, jammed or not connected. */
    record StayedClosed() implements DrawerOutcome {}

    /** The order may or may not have arrived. */
    record Unknown(String why) implements DrawerOutcome {}

    /** No pulse was sent. */
    record Refused(PrinterState state) implements DrawerOutcome {}
}
