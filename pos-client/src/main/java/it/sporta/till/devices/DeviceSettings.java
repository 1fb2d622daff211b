package it.sporta.till.devices;

import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.SerialLine;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What hangs on which port, as {@code key=value} lines:
 *
 * <pre>
 * printer.path=/dev/serial/by-id/…   printer.line=19200-8N1   printer.model=generic-42
 * scale.kind=dialog06 | toledo8217   scale.path=…             scale.line=9600-7O1
 * scale.certificate=…                scale.minimum=100        scale.secret=1A2B:11021
 * scanner.path=…                     scanner.line=9600-8N1
 * kitchen.path=…                     kitchen.line=19200-8N1   kitchen.model=generic-42
 * labels.path=…                      labels.line=9600-8N1
 * </pre>
 *
 * A device without a path is not there.
 */
public final class DeviceSettings {

    private final Properties values;

    private DeviceSettings(Properties values) {
        this.values = values;
    }

    public static DeviceSettings none() {
        return new DeviceSettings(new Properties());
    }

    public static DeviceSettings read(Path file) throws IOException {
        Properties values = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            values.load(in);
        }
        return new DeviceSettings(values);
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.getProperty(key))
                .map(String::strip)
                .filter(text -> !text.isEmpty());
    }

    /**
     * @throws IllegalArgumentException naming the key, when the line's format is not one
     */
    Optional<Line> line(String device, String usual) {
        String format = text(device + ".line").orElse(usual);
        return text(device + ".path").map(path -> SerialLine.of(path, format).line());
    }

    /** For the journal: everything but the secrets. */
    public Map<String, String> withoutSecrets() {
        Map<String, String> shown = new TreeMap<>();
        values.stringPropertyNames().stream()
                .filter(key -> !key.contains("secret"))
                .forEach(key -> shown.put(key, values.getProperty(key)));
        return shown;
    }
}
