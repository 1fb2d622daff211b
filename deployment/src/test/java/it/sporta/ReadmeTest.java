package it.sporta;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the README and the manual point at is there, and is what they say. */
class ReadmeTest {

    private static final Path HOUSE = Path.of("..").toAbsolutePath().normalize();
    private static final Path README = HOUSE.resolve("README.md");
    private static final Pattern LINK = Pattern.compile("\\[([^\\[\\]]*)]\\(([^()\\s]+)\\)");
    private static final Pattern CODE = Pattern.compile("`([A-Z]\\w+)(?:\\.(\\w+))?`");

    /**
     * @param page in which it stands
     * @param words which the reader sees
     */
    private record Link(Path page, String words, String target) {

        Path file() {
            return page.resolveSibling(target.replaceFirst("#.*", "")).normalize();
        }

        boolean isElsewhere() {
            return target.matches("(https?|mailto):.*") || target.startsWith("#");
        }
    }

    @TestFactory
    Stream<DynamicTest> everyLinkLeadsSomewhere() throws IOException {
        return pages().stream()
                .flatMap(page -> links(page, read(page)).filter(link -> !link.isElsewhere()))
                .map(
                        link ->
                                DynamicTest.dynamicTest(
                                        HOUSE.relativize(link.page()) + " → " + link.target(),
                                        () -> assertThat(link.file()).exists()));
    }

    @TestFactory
    Stream<DynamicTest> aFileThatIsNamedHasWhatIsSaidOfIt() throws IOException {
        List<Link> files =
                links(README, read(README)).filter(l -> l.target().endsWith(".java")).toList();
        assertThat(files).hasSizeGreaterThan(10);
        return files.stream()
                .map(
                        link ->
                                DynamicTest.dynamicTest(
                                        link.words(),
                                        () -> hasItsMethod(link.words(), link.file())));
    }

    @Test
    void aClassNamedOnTheWalkIsOneTouchAway() throws IOException {
        String walk =
                read(README).replaceFirst("(?s).*\\n## One sale, walked", "").split("\\n## ")[0];
        List<String> linked =
                links(README, walk).map(Link::file).map(ReadmeTest::read).distinct().toList();
        Set<String> named = new TreeSet<>();
        CODE.matcher(walk).results().map(code -> code.group(1)).forEach(named::add);
        named.retainAll(sources());
        assertThat(named)
                .isNotEmpty()
                .allSatisfy(
                        name ->
                                assertThat(linked)
                                        .anyMatch(
                                                Pattern.compile(
                                                                "(class|record|enum|interface) "
                                                                        + name
                                                                        + "\\b")
                                                        .asPredicate()));
        for (MatchResult code : CODE.matcher(walk).results().toList()) {
            for (Path file : linked(walk, code.group(1))) {
                hasItsMethod(code.group(), file);
            }
        }
    }

    private static List<Path> linked(String text, String type) {
        return links(README, text)
                .map(Link::file)
                .filter(file -> file.getFileName().toString().equals(type + ".java"))
                .toList();
    }

    /** {@code `Type`} or {@code `Type.method`}, as written. */
    private static void hasItsMethod(String words, Path file) {
        var code = CODE.matcher(words);
        assertThat(code.matches()).as(words).isTrue();
        assertThat(file.getFileName()).hasToString(code.group(1) + ".java");
        if (code.group(2) != null) {
            assertThat(read(file)).containsPattern("\\w[>\\]]? " + code.group(2) + "\\(");
        }
    }

    private static Stream<Link> links(Path page, String text) {
        return LINK.matcher(text).results().map(l -> new Link(page, l.group(1), l.group(2)));
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> manual = Files.walk(HOUSE.resolve("docs/manuale"))) {
            return Stream.concat(
                            Stream.of(README), manual.filter(p -> p.toString().endsWith(".md")))
                    .toList();
        }
    }

    /** The types of what is shipped, but for those inside others. */
    private static Set<String> sources() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String module : List.of("pos-client", "hardware", "server")) {
            try (Stream<Path> all = Files.walk(HOUSE.resolve(module))) {
                all.filter(path -> path.toString().contains("/src/main/java/"))
                        .map(path -> path.getFileName().toString().replace(".java", ""))
                        .forEach(names::add);
            }
        }
        return names;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
