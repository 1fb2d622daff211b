package it.sporta.run;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the person at the terminal asked for.
 *
 * @param fresh start over with empty data
 * @param data the data directory, absolute
 * @param port loopback port of the server
 * @param managementPort loopback port of the server's health pages
 * @param hubs the demo hubs with their ports; none when a real hub's server runs alone
 * @param first a real hub's first start: its empty database may be made
 */
public record Options(
        boolean fresh, Path data, int port, int managementPort, List<Hub> hubs, boolean first) {

    private static final Set<String> FLAGS = Set.of("--fresh", "--alone", "--first");

    private static final Set<String> WITH_VALUE =
            Set.of("--data", "--port", "--management-port", "--till-ports", "--bench-ports");

    public static Options parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        Set<String> flags = new HashSet<>();
        for (int i = 0; i < arguments.size(); i++) {
            String option = arguments.get(i);
            if (FLAGS.contains(option)) {
                flags.add(option);
            } else if (!WITH_VALUE.contains(option)) {
                throw CannotRun.because("option.unknown", option);
            } else if (++i == arguments.size()) {
                throw CannotRun.because("option.value", option);
            } else {
                given.put(option, arguments.get(i));
            }
        }
        boolean alone = flags.contains("--alone");
        if (flags.contains(alone ? "--fresh" : "--first")) {
            throw CannotRun.because("option.unknown", alone ? "--fresh" : "--first");
        }
        return new Options(
                flags.contains("--fresh"),
                Path.of(given.getOrDefault("--data", ".sporta")).toAbsolutePath().normalize(),
                port("--port", given.getOrDefault("--port", "8080")),
                port("--management-port", given.getOrDefault("--management-port", "9990")),
                alone ? List.of() : hubs(given),
                flags.contains("--first"));
    }

    /** The demo's hubs on ports that nobody holds. */
    public static Options onFreePorts(Path data) {
        List<Integer> ports = Ports.free(6);
        return parse(
                List.of(
                        "--data",
                        data.toString(),
                        "--port",
                        ports.get(0).toString(),
                        "--management-port",
                        ports.get(1).toString(),
                        "--till-ports",
                        ports.get(2) + "," + ports.get(3),
                        "--bench-ports",
                        ports.get(4) + "," + ports.get(5)));
    }

    /** The same with the first of its hubs alone. */
    Options withOneHub() {
        return new Options(fresh, data, port, managementPort, hubs.subList(0, 1), first);
    }

    private static List<Hub> hubs(Map<String, String> given) {
        int[] tills = ports(given, "--till-ports", "8181,8182");
        int[] benches = ports(given, "--bench-ports", "8191,8192");
        return List.of(
                new Hub("palmanova", "via Palmanova 59", tills[0], benches[0], Hub.DIALOG_06),
                new Hub("capuana", "via Capuana 7", tills[1], benches[1], Hub.TOLEDO_8217));
    }

    /** Whether the invented hubs, people and goods are wanted. */
    boolean demo() {
        return !hubs.isEmpty();
    }

    /** Whether an empty database may be made where none is: a demo's is worth nothing. */
    boolean mayCreate() {
        return demo() || first;
    }

    /** Every port this run listens on. */
    List<Integer> ports() {
        IntStream ofHubs =
                hubs.stream().flatMapToInt(hub -> IntStream.of(hub.tillPort(), hub.benchPort()));
        return IntStream.concat(IntStream.of(port, managementPort), ofHubs).boxed().toList();
    }

    public String serverUrl() {
        return "http://127.0.0.1:" + port + "/";
    }

    private static int[] ports(Map<String, String> given, String option, String usual) {
        String[] parts = given.getOrDefault(option, usual).split(",", -1);
        if (parts.length != 2) {
            throw CannotRun.because("option.two.ports", option);
        }
        return new int[] {port(option, parts[0]), port(option, parts[1])};
    }

    static int port(String option, String text) {
        if (!text.matches("\\d{1,5}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > 65_535) {
            throw CannotRun.because("option.port", option, text);
        }
        return Integer.parseInt(text);
    }
}
