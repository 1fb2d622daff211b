package it.sporta.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import it.sporta.ui.ScreenAudit;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScreensTest {

    private static final Path TEMPLATES = Path.of("src/main/jte");
    private static final Pattern REFUSED = Pattern.compile("new Refused\\(\\s*\"([a-z.-]+)\"");
    private static final Pattern TEXT =
            Pattern.compile("Text\\.(required|optional)\\([^;]*?\"([a-z.]+)\"\\)");

    private static List<Class<? extends View>> views() {
        List<Class<? extends View>> views = new ArrayList<>();
        for (JavaClass known :
                new ClassFileImporter()
                        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                        .importPackages("it.sporta.server")) {
            if (known.isAssignableTo(View.class) && !known.isInterface()) {
                views.add(known.reflect().asSubclass(View.class));
            }
        }
        return views;
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyViewHasItsTemplateItsWordsAndItsIcons() throws IOException {
        List<Class<? extends View>> views = views();
        assertThat(views).hasSizeGreaterThan(8);
        assertThat(ScreenAudit.of(TEMPLATES, views.toArray(new Class[0]))).isEmpty();
    }

    @Test
    void bothLanguagesSayTheSame() {
        assertThat(ScreenAudit.ofWords(Refusals.class)).isEmpty();
        views().stream()
                .forEach(
                        view -> assertThat(ScreenAudit.ofWords(view)).as(view.getName()).isEmpty());
    }

    @Test
    void everyRefusalHasItsSentence() throws IOException {
        TreeSet<String> reasons = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
                collect(Files.readString(file), reasons);
            }
        }
        Words words = Words.of(Refusals.class, Locale.ITALIAN);
        assertThat(reasons).hasSizeGreaterThan(40);
        assertThat(reasons).allMatch(reason -> words.has(reason) || words.has(reason + ".what"));
    }

    private static void collect(String source, TreeSet<String> reasons) {
        Matcher refused = REFUSED.matcher(source);
        while (refused.find()) {
            reasons.add(refused.group(1));
        }
        Matcher text = TEXT.matcher(source);
        while (text.find()) {
            reasons.add(text.group(2) + ".long");
            if (text.group(1).equals("required")) {
                reasons.add(text.group(2) + ".missing");
            }
        }
    }
}
