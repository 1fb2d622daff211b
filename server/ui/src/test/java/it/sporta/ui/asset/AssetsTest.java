package it.sporta.ui.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.ui.trouble.Message;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {

    private static final Path OWN = Path.of("src/main/resources/META-INF/resources/sporta");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sporta",
                "sporta/",
                "/sporta/tokens.css",
                "sporta//tokens.css",
                "sporta/../sporta/tokens.css",
                "sporta/../../../it/sporta/ui/words_it.properties",
                "sporta/./tokens.css",
                "sporta/..%2ftokens.css",
                "sporta\\tokens.css",
                "sporta/tokens.css\u0000.css",
                "sporta/nothing.css",
                "it/sporta/ui/View.class",
                "webjars/htmx.org/2.0.7/package.json",
                "META-INF/MANIFEST.MF"
            })
    void servesNothingButItsOwnFiles(String path) {
        assertThat(Asset.find(path)).isEmpty();
    }

    @Test
    void theUrlCarriesTheVersionOfTheBytes() {
        assertThat(Asset.url("sporta/tokens.css"))
                .matches("/static/sporta/tokens\\.css\\?v=[0-9a-f]{16}");
        assertThatThrownBy(() -> Asset.url("sporta/none.css"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void everyFileASheetNamesIsThereAndOurs() throws IOException {
        Pattern url = Pattern.compile("url\\(\"([^\"]+)\"\\)");
        int seen = 0;
        for (Path sheet : sheets()) {
            Matcher named = url.matcher(Files.readString(sheet));
            while (named.find()) {
                String path = Path.of("sporta").resolve(named.group(1)).normalize().toString();
                assertThat(Asset.find(path)).as(named.group(1)).isPresent();
                seen++;
            }
        }
        assertThat(seen).isGreaterThanOrEqualTo(4);
    }

    @Test
    void noSheetOrScriptNamesAnotherHost() throws IOException {
        try (Stream<Path> files = Files.list(OWN)) {
            for (Path file : files.toList()) {
                assertThat(Files.readString(file).replace("http://www.w3.org/2000/svg", ""))
                        .as(file.toString())
                        .doesNotContain("http:", "https:", "eval(", "innerHTML");
            }
        }
    }

    @Test
    void everyIconIsWellFormedAndEveryKindOfMessageHasOne() {
        assertThat(Icon.names()).hasSizeGreaterThan(25);
        for (Message.Kind kind : Message.Kind.values()) {
            assertThat(Icon.names()).contains(kind.icon());
        }
        String sprite =
                new String(
                        Asset.find("sporta/icons.svg").orElseThrow().bytes(),
                        StandardCharsets.UTF_8);
        assertThat(sprite.split("<symbol ", -1)).hasSize(Icon.names().size() + 1);
        assertThatThrownBy(() -> Icon.of("dragon")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anIconDrawnByHtmlWeldsNoUserTextIn() {
        assertThatThrownBy(() -> Icon.of("x\" onload=\"alert(1)"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static List<Path> sheets() throws IOException {
        try (Stream<Path> files = Files.list(OWN)) {
            return files.filter(file -> file.toString().endsWith(".css")).toList();
        }
    }
}
