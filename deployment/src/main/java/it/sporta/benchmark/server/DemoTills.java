package it.sporta.benchmark.server;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** The demo with six tills more than it has, each with a code to join. */
final class DemoTills {

    private static final List<String> HUBS =
            List.of("palmanova", "capuana", "monti", "faenza", "palmanova", "capuana");
    private static final String KEY = "misura-";

    private final Path tables;
    private final Path data;

    /**
     * @param demo the demo's tables as they are shipped
     * @param data the server's data directory
     */
    DemoTills(Path demo, Path data) throws IOException {
        this.tables = data.resolve("demo-tables");
        this.data = data;
        copy(demo);
        addTills();
    }

    private void copy(Path demo) throws IOException {
        try (Stream<Path> walk = Files.walk(demo)) {
            List<Path> all = walk.toList();
            for (Path one : all) {
                Files.copy(one, tables.resolve(demo.relativize(one)));
            }
        }
    }

    private void addTills() throws IOException {
        Path table = tables.resolve("tills.csv");
        List<String> rows = new ArrayList<>(Files.readAllLines(table));
        for (int i = 0; i < HUBS.size(); i++) {
            String key = KEY + (i + 1);
            rows.add(key + "," + key + "," + HUBS.get(i) + ",SHOP");
        }
        Files.write(table, rows);
    }

    Map<String, String> environment() {
        return Map.of("SPORTA_DEMO", "true", "SPORTA_DEMO_DATA", tables.toString());
    }

    /** As the server laid them down when it had started. */
    List<String> codes() throws IOException {
        Properties codes = new Properties();
        try (Reader in = Files.newBufferedReader(data.resolve("demo/join-codes.properties"))) {
            codes.load(in);
        }
        List<String> mine =
                codes.stringPropertyNames().stream()
                        .filter(name -> name.startsWith(KEY))
                        .sorted()
                        .map(codes::getProperty)
                        .toList();
        if (mine.size() != HUBS.size()) {
            throw new IOException("codes for " + codes.stringPropertyNames());
        }
        return mine;
    }
}
