package it.sporta.till;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OptionsTest {

    private static final String[] NEEDED = {
        "--data", "/d", "--port", "8181", "--server", "http://127.0.0.1:8080"
    };

    @Test
    void theJoinCodeComesFromTheEnvironment() {
        assertThat(Options.parse(Map.of("SPORTA_JOIN_CODE", "K7-Q2"), NEEDED).code())
                .contains("K7-Q2");
        assertThat(Options.parse(Map.of("SPORTA_JOIN_CODE", " "), NEEDED).code()).isEmpty();
        assertThat(Options.parse(Map.of(), NEEDED).code()).isEmpty();
    }

    @Test
    void noJoinCodeStandsOnACommandLineThatEverybodyCanRead() {
        assertThatThrownBy(
                        () ->
                                Options.parse(
                                        Map.of(),
                                        "--data",
                                        "/d",
                                        "--port",
                                        "8181",
                                        "--server",
                                        "http://127.0.0.1:8080",
                                        "--join",
                                        "K7-Q2"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("--join");
    }

    @Test
    void aTillSellsUnlessItIsAStation() {
        assertThat(Options.parse(NEEDED).first()).isEqualTo(Options.First.SELL);
        assertThat(Options.parse(and("waste")).first()).isEqualTo(Options.First.WASTE);
        assertThatThrownBy(() -> Options.parse(and("bar"))).hasMessage("no station: bar");
    }

    private static String[] and(String station) {
        return Stream.concat(Stream.of(NEEDED), Stream.of("--station", station))
                .toArray(String[]::new);
    }
}
