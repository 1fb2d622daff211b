package it.sporta.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class WordsTest {

    private final ResourceBundle italian =
            ResourceBundle.getBundle("it.sporta.run.words", Locale.ITALIAN);
    private final ResourceBundle english =
            ResourceBundle.getBundle("it.sporta.run.words", Locale.ENGLISH);

    @Test
    void everyRefusalIsSaidInBothLanguages() {
        Set<String> refusals =
                italian.keySet().stream()
                        .filter(key -> key.contains("."))
                        .collect(Collectors.toSet());
        assertThat(refusals).isNotEmpty();
        assertThat(english.keySet()).containsAll(refusals);
    }

    @Test
    void placesAreFilledAndApostrophesStay() {
        assertThat(Words.of("port.taken", "8080")).contains("porta 8080").contains("un'altra");
    }
}
