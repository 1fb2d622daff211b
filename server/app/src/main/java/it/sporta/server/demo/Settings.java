package it.sporta.server.demo;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether there is a demo, and where its tables and its codes are.
 *
 * @param tables directory of the tables, {@code SPORTA_DEMO_DATA}
 * @param codes file of the tills' one-time codes, under {@code SPORTA_DATA_DIR}
 */
record Settings(Path tables, Path codes) {

    /** Of this process: an environment variable, or a system property of the same name. */
    static Optional<Settings> ofProcess() {
        return of(
                name ->
                        Optional.ofNullable(System.getenv(name))
                                .or(() -> Optional.ofNullable(System.getProperty(name))));
    }

    /**
     * Empty unless {@code SPORTA_DEMO} is {@code true}.
     *
     * @throws IllegalStateException when one of the directories is not named
     */
    static Optional<Settings> of(Function<String, Optional<String>> named) {
        if (!named.apply("SPORTA_DEMO").filter("true"::equalsIgnoreCase).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(
                new Settings(
                        directory("SPORTA_DEMO_DATA", named),
                        directory("SPORTA_DATA_DIR", named)
                                .resolve("demo")
                                .resolve("join-codes.properties")));
    }

    private static Path directory(String name, Function<String, Optional<String>> named) {
        return named.apply(name)
                .filter(path -> !path.isBlank())
                .map(Path::of)
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "A demo needs a directory in " + name + "."));
    }
}
