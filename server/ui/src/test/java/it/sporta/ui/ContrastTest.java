package it.sporta.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The contrast ratios of WCAG 2.2 (1.4.3, 1.4.6, 1.4.11), computed from the sheet itself. */
class ContrastTest {

    private static final Path TOKENS =
            Path.of("src/main/resources/META-INF/resources/sporta/tokens.css");
    private static final Pattern COLOUR = Pattern.compile("--([a-z-]+):\\s*(#[0-9a-f]{6});");
    private static final String[] TINTS = {
        "fruit", "vegetables", "bakery", "dairy", "meat", "pantry", "drinks", "ready", "other"
    };

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast"})
    void figuresStandOutSevenToOne(String theme) throws IOException {
        Map<String, String> colours = colours(theme);
        for (String ground : new String[] {"paper", "surface", "sunken"}) {
            assertContrast(colours, "ink", ground, 7);
            assertContrast(colours, "ink-soft", ground, 7);
        }
        for (String meaning : new String[] {"go", "look", "stop", "info"}) {
            assertContrast(colours, "on-" + meaning, meaning, 7);
        }
        for (String tint : TINTS) {
            assertContrast(colours, "ink", "tint-" + tint, 7);
        }
        assertContrast(colours, "go-ink", "go-soft", 7);
        assertContrast(colours, "ink", "go-soft", 7);
        assertContrast(colours, "ink", "look-soft", 7);
        assertContrast(colours, "ink", "info-soft", 7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark", "contrast"})
    void wordsAndEdgesCanBeRead(String theme) throws IOException {
        Map<String, String> colours = colours(theme);
        for (String meaning : new String[] {"go", "look", "stop", "info"}) {
            assertContrast(colours, meaning + "-ink", meaning + "-soft", 4.5);
            assertContrast(colours, meaning + "-ink", "surface", 4.5);
            assertContrast(colours, meaning + "-ink", "paper", 4.5);
        }
        assertContrast(colours, "focus", "paper", 3);
        assertContrast(colours, "edge-strong", "surface", 3);
        assertContrast(colours, "edge-strong", "paper", 3);
    }

    @Test
    void darkIsTheSameHoweverItWasChosen() throws IOException {
        assertThat(colours("auto")).isEqualTo(colours("dark"));
    }

    @Test
    void theMeasureIsThatOfTheGuidelines() {
        assertThat(ratio("#000000", "#ffffff")).isEqualTo(21.0);
        assertThat(ratio("#777777", "#ffffff")).isBetween(4.47, 4.49);
    }

    private static void assertContrast(
            Map<String, String> colours, String on, String ground, double least) {
        assertThat(ratio(colours.get(on), colours.get(ground)))
                .as("%s on %s", on, ground)
                .isGreaterThanOrEqualTo(least);
    }

    private static Map<String, String> colours(String theme) throws IOException {
        String sheet = Files.readString(TOKENS);
        String head =
                theme.equals("light") ? ":root {\n  color-scheme" : ":root[data-theme=\"" + theme;
        int start = sheet.indexOf(head);
        assertThat(start).as(theme).isNotNegative();
        Matcher colour = COLOUR.matcher(sheet.substring(start, sheet.indexOf('}', start)));
        Map<String, String> colours = new HashMap<>();
        while (colour.find()) {
            colours.put(colour.group(1), colour.group(2));
        }
        assertThat(colours).hasSize(33);
        return colours;
    }

    private static double ratio(String one, String other) {
        double a = luminance(one);
        double b = luminance(other);
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
    }

    private static double luminance(String colour) {
        return 0.2126 * channel(colour, 1)
                + 0.7152 * channel(colour, 3)
                + 0.0722 * channel(colour, 5);
    }

    private static double channel(String colour, int at) {
        double value = Integer.parseInt(colour.substring(at, at + 2), 16) / 255.0;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }
}
