package it.sporta.hardware.line;

/** One opening of a line, as long as it lasts. */
interface Connection {
    /** Reads that wait do so in steps of this, so that whoever closes is noticed. */
    int TICK_MILLIS = 100;

    /** Whether the device is still at the other end; asked while nobody reads. */
    boolean stands();

    /**
     * Waits for bytes until the deadline, or as long as one step.
     *
     * @return how many came, 0 for none yet, negative when the device has hung up
     * @throws DeviceException INTERRUPTED; the connection stands
     */
    int read(byte[] into, Deadline deadline) throws DeviceException;

    ChunkWriter writer();

    /** How long what has arrived may take to come through to us. */
    default long lookMillis() {
        return 0;
    }

    /** Closes; what was written before may still go out. */
    void end();

    /** Closes after a loss. */
    default void drop() {
        end();
    }
}
