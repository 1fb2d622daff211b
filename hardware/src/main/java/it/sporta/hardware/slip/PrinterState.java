package it.sporta.hardware.slip;

import it.sporta.hardware.line.DeviceException;

/** What a printer says of itself. */
public enum PrinterState {
    READY,
    /** Prints, but the roll ends soon. */
    PAPER_LOW,
    /** Known to understand no questions; prints, but can confirm nothing. */
    NO_FEEDBACK,
    PAPER_OUT,
    COVER_OPEN,
    /** Cutter, mechanics or temperature: someone must look. */
    ERROR,
    /** Switched offline for another reason, such as the feed button. */
    OFFLINE,
    /** Connected but silent. */
    MUTE,
    UNPLUGGED,
    /** The port is used by another program or forbidden to this user. */
    NOT_ACCESSIBLE;

    /** Why a printer cannot be asked. */
    public static PrinterState of(DeviceException trouble) {
        return switch (trouble.kind()) {
            case ABSENT, LINK_DOWN -> UNPLUGGED;
            case NO_PERMISSION, IN_USE, NOT_OPENED -> NOT_ACCESSIBLE;
            case TIMEOUT, INTERRUPTED -> MUTE;
        };
    }

    /** Whether a job may be sent. */
    public boolean prints() {
        return this == READY || this == PAPER_LOW || this == NO_FEEDBACK;
    }
}
