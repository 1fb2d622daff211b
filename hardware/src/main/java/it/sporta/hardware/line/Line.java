package it.sporta.hardware.line;

/**
 * The wire to one device, living for the whole shift: opened and closed many times.
 *
 * <p>One thread reads and one writes at a time; {@link #close} may come from any thread and wakes a
 * reader.
 */
public interface Line extends AutoCloseable {
    /**
     * Opens the line and throws away what the device sent before. Does nothing if it is up.
     *
     * @throws DeviceException ABSENT, NO_PERMISSION, IN_USE, NOT_OPENED, or LINK_DOWN during the
     *     pause that follows a lost line
     */
    void open() throws DeviceException;

    /** Whether the line is open and the device has not hung up. */
    boolean isUp();

    /**
     * Waits for bytes until the deadline.
     *
     * @return how many were put into {@code into}, 0 when none came in time
     * @throws DeviceException LINK_DOWN; the line is then closed
     */
    int read(byte[] into, Deadline deadline) throws DeviceException;

    /**
     * Hands all bytes over before the deadline.
     *
     * @throws DeviceException LINK_DOWN, TIMEOUT or INTERRUPTED; the line is then closed
     */
    void write(byte[] bytes, Deadline deadline) throws DeviceException;

    /** Throws away what has arrived and nobody has read. */
    void discard() throws DeviceException;

    /** Speed and format, for those who must estimate how long bytes take. */
    LineSettings settings();

    /**
     * Whether others may want to speak with the device while we are silent, and cannot while we
     * hold the line: then it is closed after each job.
     */
    default boolean isShared() {
        return false;
    }

    /** Closes; repeating it does no harm. Bytes written just before may be lost. */
    @Override
    void close();
}
