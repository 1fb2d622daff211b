package it.sporta.till;

import it.sporta.till.devices.Ports;
import it.sporta.till.devices.SettingsFile;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The command line.
 *
 * @param data everything this till keeps
 * @param port on 127.0.0.1
 * @param devices which device is where; without it what the till keeps with its data
 * @param ports where cables are looked for, when not in the system's own folders
 * @param code to join with, if the till has not joined yet
 * @param pictures the hub's own drawings
 * @param first the screen a person comes to: a counter sells, a station only weighs waste
 */
record Options(
        Path data,
        int port,
        URI server,
        Optional<Path> devices,
        Optional<Path> ports,
        Optional<String> code,
        Optional<Path> pictures,
        First first) {

    /** What a till is for. */
    enum First {
        SELL,
        WASTE
    }

    static final String USAGE =
            "Till --data DIR --port N --server URL [--devices FILE] [--ports DIR]"
                    + " [--pictures DIR]"
                    + " [--station waste]; a one-time code to join with: SPORTA_JOIN_CODE";

    /** In the environment: a command line can be read by everybody on the machine. */
    private static final String JOIN_CODE = "SPORTA_JOIN_CODE";

    private static final Set<String> KNOWN =
            Set.of(
                    "--data",
                    "--port",
                    "--server",
                    "--devices",
                    "--ports",
                    "--pictures",
                    "--station");

    /**
     * @throws IllegalArgumentException naming what is wrong
     */
    static Options parse(String... arguments) {
        return parse(System.getenv(), arguments);
    }

    static Options parse(Map<String, String> environment, String... arguments) {
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < arguments.length; i++) {
            if (KNOWN.contains(arguments[i]) && i + 1 < arguments.length) {
                values.put(arguments[i], arguments[++i]);
            } else {
                throw new IllegalArgumentException("unknown or incomplete: " + arguments[i]);
            }
        }
        return new Options(
                Path.of(needed(values, "--data")),
                port(needed(values, "--port")),
                URI.create(needed(values, "--server")),
                path(values, "--devices"),
                path(values, "--ports"),
                Optional.ofNullable(environment.get(JOIN_CODE)).filter(code -> !code.isBlank()),
                path(values, "--pictures"),
                first(values.get("--station")));
    }

    /** The settings of devices, and where the till's own page writes them. */
    SettingsFile settingsFile() {
        return SettingsFile.at(devices.orElse(data.resolve("devices.properties")));
    }

    Ports whereCablesAre() {
        return ports.map(Ports::in).orElseGet(Ports::here);
    }

    private static String needed(Map<String, String> values, String name) {
        if (!values.containsKey(name)) {
            throw new IllegalArgumentException("missing " + name);
        }
        return values.get(name);
    }

    private static Optional<Path> path(Map<String, String> values, String name) {
        return Optional.ofNullable(values.get(name)).map(Path::of);
    }

    private static First first(String station) {
        if (station == null) {
            return First.SELL;
        }
        if (!station.equals("waste")) {
            throw new IllegalArgumentException("no station: " + station);
        }
        return First.WASTE;
    }

    private static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) > 65_535) {
            throw new IllegalArgumentException("no port: " + text);
        }
        return Integer.parseInt(text);
    }
}
