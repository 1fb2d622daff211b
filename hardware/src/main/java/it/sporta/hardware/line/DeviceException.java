package it.sporta.hardware.line;

/** The device cannot be used now; the kind says what a person can do about it. */
public final class DeviceException extends Exception {
    private static final long serialVersionUID = 1L;

    /** What went wrong with the wire. */
    public enum Kind {
        /** The path leads nowhere: unplugged, or never plugged in. */
        ABSENT,
        /** The file exists but this user may not use it (group {@code dialout} or {@code lp}). */
        NO_PERMISSION,
        /** Another program, or another line of this one, holds the port. */
        IN_USE,
        /** The port refused to open for another reason. */
        NOT_OPENED,
        /** The line was lost while in use, or is not open. */
        LINK_DOWN,
        /** The device did not take the bytes in time; the line has been closed. */
        TIMEOUT,
        /** The calling thread was interrupted; its flag is set again. */
        INTERRUPTED
    }

    private final Kind kind;
    private final int handedOver;

    public DeviceException(Kind kind, String message) {
        this(kind, message, 0);
    }

    /** A failed write: {@code handedOver} bytes had been taken before it failed. */
    public DeviceException(Kind kind, String message, int handedOver) {
        super(message);
        this.kind = kind;
        this.handedOver = handedOver;
    }

    public Kind kind() {
        return kind;
    }

    /**
     * Bytes surely handed to the operating system before the failure. After {@link Kind#TIMEOUT} up
     * to 64 more may still leave.
     */
    public int handedOver() {
        return handedOver;
    }
}
