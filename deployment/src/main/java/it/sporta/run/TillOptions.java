package it.sporta.run;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the person at a counter's machine asked for.
 *
 * @param data the till's own directory, absolute
 * @param port loopback port of its screen
 * @param server where the hub's server is, without a slash at the end
 * @param devices which device is where; none without it
 * @param station what it is for, where it does not sell: only {@code waste}
 */
record TillOptions(
        Path data, int port, String server, Optional<Path> devices, Optional<String> station) {

    private static final Set<String> KNOWN =
            Set.of("--data", "--port", "--server", "--devices", "--station");

    static TillOptions parse(List<String> arguments) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < arguments.size(); i++) {
            String option = arguments.get(i);
            if (!KNOWN.contains(option)) {
                throw CannotRun.because("option.unknown", option);
            } else if (++i == arguments.size()) {
                throw CannotRun.because("option.value", option);
            }
            given.put(option, arguments.get(i));
        }
        return new TillOptions(
                absolute(given.getOrDefault("--data", ".sporta/till")),
                Options.port("--port", given.getOrDefault("--port", "8181")),
                server(given.getOrDefault("--server", "http://127.0.0.1:8080")),
                Optional.ofNullable(given.get("--devices")).map(TillOptions::readable),
                Optional.ofNullable(given.get("--station")).map(TillOptions::station));
    }

    String url() {
        return "http://127.0.0.1:" + port + "/";
    }

    private static Path absolute(String path) {
        return Path.of(path).toAbsolutePath().normalize();
    }

    private static Path readable(String path) {
        Path file = absolute(path);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw CannotRun.because("devices.unreadable", file);
        }
        return file;
    }

    private static String station(String name) {
        if (!name.equals("waste")) {
            throw CannotRun.because("option.station", name);
        }
        return name;
    }

    private static String server(String text) {
        try {
            URI address = URI.create(text);
            boolean web = "http".equals(address.getScheme()) || "https".equals(address.getScheme());
            if (web && address.getHost() != null && address.getPath().matches("/?")) {
                return text.replaceFirst("/$", "");
            }
        } catch (IllegalArgumentException notEvenAnAddress) {
            throw CannotRun.because(notEvenAnAddress, "option.server", text);
        }
        throw CannotRun.because("option.server", text);
    }
}
