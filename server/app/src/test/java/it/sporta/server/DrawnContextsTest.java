package it.sporta.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The map of the contexts that the README shows is the one that the rules keep. */
class DrawnContextsTest {

    private static final Path README = Path.of("../../README.md");
    private static final Path HOUSE = Path.of("src/main/java/it/sporta/server");
    private static final String BEGINS = "Inside the server a context";
    private static final String BESIDE = "beside all:";

    @Test
    void everyContextIsDrawn() throws IOException {
        try (Stream<Path> folders = Files.list(HOUSE)) {
            assertThat(folders.filter(Files::isDirectory).map(folder -> folder.getFileName() + ""))
                    .isSubsetOf(floors().keySet())
                    .hasSize(floors().size());
        }
    }

    @Test
    void everyContextStandsAboveAllThatItKnows() throws IOException {
        Map<String, Integer> floors = floors();
        LookDown.FLOORS.forEach(
                (context, known) -> {
                    if (floors.containsKey(context)) {
                        assertThat(known.stream().filter(one -> !one.equals(LookDown.ROOT)))
                                .as("below %s", context)
                                .allSatisfy(
                                        one ->
                                                assertThat(floors.get(one))
                                                        .isLessThan(floors.get(context)));
                    }
                });
    }

    /** By context, counted from below; what stands beside all is the ground. */
    private static Map<String, Integer> floors() throws IOException {
        String readme = Files.readString(README);
        String[] drawing = readme.substring(readme.indexOf(BEGINS)).split("```\\n?", 3);
        Map<String, Integer> floors = new HashMap<>();
        String[] rows = drawing[1].split("\n");
        for (int row = 0; row < rows.length; row++) {
            boolean beside = rows[row].startsWith(BESIDE);
            String names =
                    beside ? rows[row].substring(BESIDE.length()) : rows[row].split(" {4,}")[0];
            for (String name : names.strip().split("[\\s·]+")) {
                floors.put(name, beside ? 0 : rows.length - row);
            }
        }
        return floors;
    }
}
