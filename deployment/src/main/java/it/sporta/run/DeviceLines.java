package it.sporta.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The lines of a till's devices, device by device: {@code scale.kind=dialog06} is the scale's. */
record DeviceLines(Map<String, Set<String>> byDevice) {

    static DeviceLines of(List<String> lines) {
        Map<String, Set<String>> all = new LinkedHashMap<>();
        for (String line : lines) {
            String plain = line.strip();
            if (!plain.isEmpty() && !plain.startsWith("#") && plain.indexOf('.') > 0) {
                String device = plain.substring(0, plain.indexOf('.'));
                all.computeIfAbsent(device, first -> new TreeSet<>()).add(plain);
            }
        }
        return new DeviceLines(all);
    }

    /** Nothing where there is no such file. */
    static DeviceLines in(Path file) throws IOException {
        return of(Files.exists(file) ? Files.readAllLines(file) : List.of());
    }

    private Set<String> of(String device) {
        return byDevice.getOrDefault(device, Set.of());
    }

    /**
     * Each device as a person left it, where that is not how it was given; else as it is given now.
     *
     * @param given the last time
     * @param left by whoever was at the till since
     */
    List<String> over(DeviceLines given, DeviceLines left) {
        Set<String> devices = new TreeSet<>(byDevice.keySet());
        devices.addAll(left.byDevice.keySet());
        return devices.stream()
                .flatMap(
                        device ->
                                left.of(device).equals(given.of(device))
                                        ? of(device).stream()
                                        : left.of(device).stream())
                .toList();
    }
}
