package it.sporta.hardware.line;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A device with a file that takes and gives bytes as they are, such as {@code /dev/usb/lp0} of a
 * printer on USB: no speed, no parity.
 */
public record DeviceFile(Path path) implements LineAddress {
    private static final String SCHEME = "file:";
    private static final String PRINTERS = "/dev/usb/lp\\d+|/dev/lp\\d+";

    /** Those of the kernel by their names, any other said to be one; empty for other texts. */
    static Optional<DeviceFile> in(String address) {
        if (address.startsWith(SCHEME)) {
            return Optional.of(new DeviceFile(Path.of(address.substring(SCHEME.length()))));
        }
        return address.matches(PRINTERS)
                ? Optional.of(new DeviceFile(Path.of(address)))
                : Optional.empty();
    }

    @Override
    public Line line() {
        return new HeldLine(
                path.toString(), LineSettings.FAST, false, () -> FileConnection.to(path));
    }

    @Override
    public boolean isThere() {
        return Files.exists(path);
    }
}
