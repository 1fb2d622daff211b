package it.sporta.run;

import it.sporta.bench.Extra;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What the person at the terminal asked for.
 *
 * @param fresh start over with empty data
 * @param data the data directory, absolute
 * @param port loopback port of the server
 * @param managementPort loopback port of the server's health pages
 * @param hubs the demo hubs with their ports, as many as both kinds of port were given for; none
 *     when a real hub's server runs alone
 * @param first a real hub's first start: its empty database may be made
 */
public record Options(
        boolean fresh, Path data, int port, int managementPort, List<Hub> hubs, boolean first) {

    private static final int HUBS = 4;

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

    /** So many of the demo's hubs, from the first on, on ports that nobody holds. */
    public static Options onFreePorts(Path data, int hubs) {
        List<Integer> ports = Ports.free(2 + 2 * hubs);
        return parse(
                List.of(
                        "--data",
                        data.toString(),
                        "--port",
                        ports.get(0).toString(),
                        "--management-port",
                        ports.get(1).toString(),
                        "--till-ports",
                        joined(ports.subList(2, 2 + hubs)),
                        "--bench-ports",
                        joined(ports.subList(2 + hubs, 2 + 2 * hubs))));
    }

    private static String joined(List<Integer> ports) {
        return ports.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    private static List<Hub> hubs(Map<String, String> given) {
        List<Integer> tills = ports(given, "--till-ports", 8181);
        List<Integer> benches = ports(given, "--bench-ports", 8191);
        int count = Math.min(tills.size(), benches.size());
        return IntStream.range(0, count)
                .mapToObj(i -> hub(i, tills.get(i), benches.get(i)))
                .toList();
    }

    private static Hub hub(int which, int till, int bench) {
        return switch (which) {
            case 0 ->
                    new Hub(
                            "palmanova",
                            "via Palmanova 59",
                            till,
                            bench,
                            Hub.DIALOG_06,
                            Set.of(Extra.LABELS, Extra.DISPLAY, Extra.TERMINAL, Extra.CUSTOM));
            case 1 ->
                    new Hub(
                            "capuana",
                            "via Capuana 7",
                            till,
                            bench,
                            Hub.TOLEDO_8217,
                            Set.of(Extra.KITCHEN, Extra.LABELS, Extra.EPSON));
            case 2 ->
                    new Hub(
                            "monti",
                            "via P.L. Monti 18-20",
                            till,
                            bench,
                            Hub.TOLEDO_8217,
                            Set.of(Extra.KITCHEN));
            default -> new Hub("faenza", "viale Faenza 25", till, bench, Hub.DIALOG_06, Set.of());
        };
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

    /** One for each hub, from the first on; fewer ports open fewer hubs. */
    private static List<Integer> ports(Map<String, String> given, String option, int usual) {
        if (!given.containsKey(option)) {
            return IntStream.range(usual, usual + HUBS).boxed().toList();
        }
        String[] parts = given.get(option).split(",", -1);
        if (parts.length > HUBS) {
            throw CannotRun.because("option.many.ports", option, HUBS);
        }
        return Arrays.stream(parts).map(part -> port(option, part)).toList();
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
