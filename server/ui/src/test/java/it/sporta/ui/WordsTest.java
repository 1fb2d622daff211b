package it.sporta.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.server.sample.Sample;
import it.sporta.server.sample.web.DayView;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final Words italian = Words.of(DayView.class, Locale.ITALIAN);
    private final Words english = Words.of(DayView.class, Locale.UK);

    @Test
    void anApostropheIsAnApostropheAndAPlaceIsFilled() {
        assertThat(italian.text("day.takings", "hub", "via Capuana's $1"))
                .isEqualTo("Incasso dell'oggi in via Capuana's $1");
    }

    @Test
    void findsTheWordsOfTheContextAndThenThoseOfTheFrames() {
        assertThat(italian.text("page.stock")).isEqualTo("Magazzino");
    }

    @Test
    void oneIsNotMany() {
        assertThat(italian.count("day.kilos", 1)).isEqualTo("1 chilo");
        assertThat(italian.count("day.kilos", 0)).isEqualTo("0 chili");
        assertThat(english.count("day.kilos", 2)).isEqualTo("2 kilos");
    }

    @Test
    void saysInItalianWhatHasNoEnglish() {
        assertThat(english.text("no.basket", "0", 2)).isEqualTo("Il cesto è vuoto: 2.");
    }

    @Test
    void aMissingWordIsAMistakeAndNotQuestionMarks() {
        assertThatThrownBy(() -> italian.text("no.such.word"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.word");
    }

    @Test
    void aPlaceWithoutValueIsAMistake() {
        assertThatThrownBy(() -> italian.text("day.takings"))
                .hasMessage("day.takings has no value for hub");
    }

    @Test
    void takesTheFirstLanguageItKnows() {
        assertThat(Words.firstKnown(List.of(Locale.FRENCH, Locale.UK, Locale.ITALY)).getLanguage())
                .isEqualTo("en");
        assertThat(Words.firstKnown(List.of(Locale.FRENCH))).isEqualTo(Locale.ITALIAN);
        assertThat(Words.firstKnown(List.of())).isEqualTo(Locale.ITALIAN);
    }

    @Test
    void theFramesWordsAreWholeInBothLanguages() {
        assertThat(ScreenAudit.ofWords(View.class)).isEmpty();
    }

    @Test
    void theAuditFindsAWordThatOnlyOneLanguageHas() {
        assertThat(ScreenAudit.ofWords(Sample.class)).containsExactly("no.basket is missing in en");
    }

    @Test
    void theAuditFindsWhatATemplateAsksForInVain(@org.junit.jupiter.api.io.TempDir Path root)
            throws IOException {
        Files.createDirectories(root.resolve("sample"));
        Files.writeString(
                root.resolve("sample/DayView.jte"),
                "${words.text(\"nope\")}${Icon.of(\"dragon\")}<p style=\"color:red\">");
        assertThat(ScreenAudit.of(root, DayView.class)).hasSize(4);
        assertThat(ScreenAudit.of(root.resolve("sample"), DayView.class)).hasSize(1);
        assertThat(ScreenAudit.of(Path.of("src/test/jte"), DayView.class)).isEmpty();
    }

    @Test
    void everyWordAndIconTheFramesAskForIsThere() throws IOException {
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            List<Path> all = templates.filter(path -> path.toString().endsWith(".jte")).toList();
            assertThat(all).hasSize(9);
            for (Path template : all) {
                assertThat(ScreenAudit.ofTemplate(template, View.class)).isEmpty();
            }
        }
    }
}
