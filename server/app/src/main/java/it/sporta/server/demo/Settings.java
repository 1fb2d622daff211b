package it.sporta.server.demo;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;

/**
 * Whether there is a demo, and where its tables and its codes are.
 *
 * @param tables directory of the tables, {@code SPORTA_DEMO_DATA}
 * @param codes file of the tills' one-time codes, under {@code SPORTA_DATA_DIR}
 * @param pastDays how many days before the first start are told, {@code SPORTA_DEMO_DAYS}: from 0
 *     to 366, four weeks when it is not set
 */
record Settings(Path tables, Path codes, int pastDays) {

    private static final String FOUR_WEEKS = "28";
    private static final int MOST_DAYS = 366;

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
     * @throws IllegalStateException when one of the directories is not named, or the days are none
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
                                .resolve("join-codes.properties"),
                        days(named.apply("SPORTA_DEMO_DAYS").orElse(FOUR_WEEKS))));
    }

    private static int days(String text) {
        if (!text.matches("\\d{1,3}") || Integer.parseInt(text) > MOST_DAYS) {
            throw new IllegalStateException(
                    "SPORTA_DEMO_DAYS is a number from 0 to " + MOST_DAYS + ", not " + text + ".");
        }
        return Integer.parseInt(text);
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
