package it.sporta.run;

import java.nio.file.Path;
import java.util.HashMap;
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
 * @param hubs the demo hubs with their ports
 */
public record Options(boolean fresh, Path data, int port, int managementPort, List<Hub> hubs) {

    private static final Set<String> WITH_VALUE =
            Set.of("--data", "--port", "--management-port", "--till-ports", "--bench-ports");

    public static Options parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        boolean fresh = false;
        for (int i = 0; i < arguments.size(); i++) {
            String option = arguments.get(i);
            if (option.equals("--fresh")) {
                fresh = true;
            } else if (!WITH_VALUE.contains(option)) {
                throw CannotRun.because("option.unknown", option);
            } else if (++i == arguments.size()) {
                throw CannotRun.because("option.value", option);
            } else {
                given.put(option, arguments.get(i));
            }
        }
        int[] tills = ports(given, "--till-ports", "8181,8182");
        int[] benches = ports(given, "--bench-ports", "8191,8192");
        return new Options(
                fresh,
                Path.of(given.getOrDefault("--data", ".sporta")).toAbsolutePath().normalize(),
                port("--port", given.getOrDefault("--port", "8080")),
                port("--management-port", given.getOrDefault("--management-port", "9990")),
                List.of(
                        new Hub(
                                "palmanova",
                                "via Palmanova 59",
                                tills[0],
                                benches[0],
                                Hub.DIALOG_06),
                        new Hub(
                                "capuana",
                                "via Capuana 7",
                                tills[1],
                                benches[1],
                                Hub.TOLEDO_8217)));
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

    private static int port(String option, String text) {
        if (!text.matches("\\d{1,5}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > 65_535) {
            throw CannotRun.because("option.port", option, text);
        }
        return Integer.parseInt(text);
    }
}
