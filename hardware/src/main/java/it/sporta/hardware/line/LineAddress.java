package it.sporta.hardware.line;

import java.nio.file.Path;

/** Where a device hangs, and how to get at a line to it. */
public sealed interface LineAddress permits SerialLine, SocketLine, DeviceFile {

    /**
     * Reads one text for all kinds of lines:
     *
     * <pre>
     * tcp://192.168.1.50:9100                in the network
     * /dev/usb/lp0, file:/dev/stampante      a device file without a speed of its own
     * /dev/serial/by-id/…, COM3              a serial port
     * </pre>
     *
     * @param settings of a serial port; the others have none
     * @throws IllegalArgumentException naming the text, if it has none of these forms
     */
    static LineAddress parse(String text, LineSettings settings) {
        String address = text.strip();
        if (address.startsWith(SocketLine.SCHEME)) {
            return SocketLine.parse(address.substring(SocketLine.SCHEME.length()));
        }
        if (!address.startsWith("/")
                && !address.matches("(file:/.*|(?i)com\\d{1,3}|[A-Z]:\\\\.*)")) {
            throw new IllegalArgumentException("no address of a device: " + text);
        }
        return DeviceFile.in(address)
                .map(LineAddress.class::cast)
                .orElseGet(() -> new SerialLine(Path.of(address), settings));
    }

    /** The line itself, still closed; drivers open it when they first need it. */
    Line line();

    /**
     * Whether something is plugged in there, as far as can be seen without talking to it: what is
     * in the network always counts as there.
     */
    boolean isThere();
}
