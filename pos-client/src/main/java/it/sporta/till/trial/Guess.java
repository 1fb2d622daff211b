package it.sporta.till.trial;

import it.sporta.hardware.line.SerialLine;
import it.sporta.till.devices.DeviceKey;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Drivers;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Other settings such a device may have.
 *
 * @param key of the words that say what is tried; {@code <key>.found} says that it is right
 * @param details names and values for their places
 * @param settings with the guess in them
 * @param offer what of them is new
 */
record Guess(
        String key, List<Object> details, DeviceSettings settings, Map<DeviceKey, String> offer) {

    private static final List<String> SCALES = List.of("9600-7E1", "9600-7O1", "9600-8N1");

    private static final List<String> OLD_SCALES = List.of("4800-7E2", "4800-7O1", "2400-7O1");

    private static final List<String> OTHERS =
            List.of("9600-8N1", "19200-8N1", "38400-8N1", "115200-8N1");

    private static final String ANY_TERMINAL = "00000000";

    /** Few, the likeliest first: other formats of the line, and other languages. */
    static List<Guess> of(String role, DeviceSettings settings) {
        String usual = Drivers.usualLine(settings, role);
        List<Guess> all = new ArrayList<>();
        if (role.equals("terminal") && !numbered(settings).equals(ANY_TERMINAL)) {
            all.add(anyTerminal(settings));
        }
        Optional<String> format =
                settings.line(role, usual)
                        .filter(SerialLine.class::isInstance)
                        .map(at -> ((SerialLine) at).settings().toString());
        if (format.isEmpty()) {
            return all; // a network has no speed
        }
        boolean scale = role.equals("scale");
        Set<String> lines = new LinkedHashSet<>();
        lines.add(usual);
        lines.addAll(scale ? SCALES : OTHERS);
        lines.remove(format.get());
        lines.forEach(line -> all.add(line(role, settings, line)));
        List<String> kinds = Drivers.kinds(role);
        kinds.stream()
                .filter(other -> !other.equals(kind(role, settings, kinds)))
                .forEach(other -> all.add(kind(role, settings, other)));
        if (scale) {
            OLD_SCALES.stream()
                    .filter(line -> !lines.contains(line) && !line.equals(format.get()))
                    .forEach(line -> all.add(line(role, settings, line)));
        }
        return all;
    }

    private static String kind(String role, DeviceSettings settings, List<String> kinds) {
        return settings.text(key(role, "kind")).orElse(kinds.get(0));
    }

    private static String numbered(DeviceSettings settings) {
        return settings.text(DeviceKey.TERMINAL_ID).orElse(ANY_TERMINAL);
    }

    /** Not called by a number, which may be that of another one. */
    private static Guess anyTerminal(DeviceSettings settings) {
        Map<DeviceKey, String> offer = Map.of(DeviceKey.TERMINAL_ID, ANY_TERMINAL);
        return new Guess(
                "trial.id",
                List.of("number", numbered(settings)),
                settings.withAll("terminal", offer),
                offer);
    }

    private static Guess line(String role, DeviceSettings settings, String line) {
        Map<DeviceKey, String> offer = new EnumMap<>(DeviceKey.class);
        DeviceKey.named(role + ".line").ifPresent(key -> offer.put(key, line));
        return new Guess("trial.line", List.of("line", line), settings.withAll(role, offer), offer);
    }

    /** On the line it leaves the factory with, and with nothing that another kind had. */
    private static Guess kind(String role, DeviceSettings settings, String kind) {
        Map<DeviceKey, String> offer = new EnumMap<>(DeviceKey.class);
        offer.put(key(role, "kind"), kind);
        String port = settings.path(role).orElseThrow();
        DeviceSettings bare =
                settings.with(role, Map.of(key(role, "path"), port, key(role, "kind"), kind));
        String line = Drivers.usualLine(bare, role);
        offer.put(key(role, "line"), line);
        return new Guess("trial.kind", List.of("kind", kind, "line", line), bare, offer);
    }

    private static DeviceKey key(String role, String what) {
        return DeviceKey.named(role + "." + what).orElseThrow();
    }
}
