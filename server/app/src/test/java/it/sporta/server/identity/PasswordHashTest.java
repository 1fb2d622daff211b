package it.sporta.server.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

class PasswordHashTest {

    private static final String PASSWORD = "tre parole a caso";

    @Test
    void isAsSlowAsTheGuidanceAsksWhereNobodySaysOtherwise() {
        assertThat(PasswordHash.USUAL_ROUNDS).isGreaterThanOrEqualTo(210_000);
    }

    @Test
    void keepsItsRoundsSoThatTheyCanBeRaised() {
        PasswordHash fresh = PasswordHash.of(PASSWORD, new SecureRandom());
        PasswordHash kept = PasswordHash.parse(fresh.text());
        assertThat(kept.rounds()).isEqualTo(fresh.rounds());
        assertThat(kept.matches(PASSWORD)).isTrue();
        assertThat(kept.matches(PASSWORD + " ")).isFalse();
        PasswordHash raised = new PasswordHash(kept.rounds() + 1, kept.salt(), kept.hash());
        assertThat(raised.matches(PASSWORD)).isFalse();
    }
}
