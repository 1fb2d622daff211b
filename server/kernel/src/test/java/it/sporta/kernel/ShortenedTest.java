package it.sporta.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ShortenedTest {

    private static final String APPLE = "\uD83C\uDF4E";

    @Test
    void keepsWhatFitsAndCutsWhatDoesNot() {
        assertThat(Shortened.to(4, "mele")).isEqualTo("mele");
        assertThat(Shortened.to(3, "mele")).isEqualTo("mel");
        assertThat(Shortened.to(0, "mele")).isEmpty();
    }

    @Test
    void neverKeepsHalfOfAnEmoji() {
        assertThat(Shortened.to(3, "me" + APPLE)).isEqualTo("me");
        assertThat(Shortened.to(4, "me" + APPLE)).isEqualTo("me" + APPLE);
        assertThat(Shortened.to(1, APPLE)).isEmpty();
        assertThat(Shortened.to(3, APPLE + APPLE)).isEqualTo(APPLE);
    }
}
