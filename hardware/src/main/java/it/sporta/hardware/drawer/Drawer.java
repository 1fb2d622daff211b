package it.sporta.hardware.drawer;

/** A cash drawer. */
public interface Drawer {
    /** Orders it open, once. */
    DrawerOutcome open();

    /** Where it stands now, as far as it can be known. */
    Position position();

    /** What a sensor says. */
    enum Position {
        OPEN,
        CLOSED,
        /** No sensor, or nobody answers. */
        NOT_KNOWN
    }
}
