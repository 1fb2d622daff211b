package it.sporta.hardware.line;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A configured serial port: where it is and how it speaks. Prefer paths under {@code
 * /dev/serial/by-id}: the numbers of {@code ttyUSB} change at every plugging.
 */
public record SerialLine(Path path, LineSettings settings) implements LineAddress {
    /** From two configuration values, such as {@code /dev/serial/by-id/…} and {@code 9600-7O1}. */
    public static SerialLine of(String path, String settings) {
        return new SerialLine(Path.of(path), LineSettings.parse(settings));
    }

    @Override
    public Line line() {
        return new HeldLine(path.toString(), settings, false, () -> JSerialConnection.to(this));
    }

    @Override
    public boolean isThere() {
        return Files.exists(path);
    }
}
