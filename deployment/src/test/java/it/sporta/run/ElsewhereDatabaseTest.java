package it.sporta.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;

class ElsewhereDatabaseTest {

    private static final String URL = "SPORTA_DB_URL";
    private static final String POSTGRESQL = "jdbc:postgresql://localhost/sporta";

    @Test
    void postgresqlWantsAPasswordOfItsOwn() {
        assertThatThrownBy(() -> ElsewhereDatabase.check(Map.of(URL, POSTGRESQL)))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("SPORTA_DB_PASSWORD");
        assertThatThrownBy(
                        () ->
                                ElsewhereDatabase.check(
                                        Map.of(URL, POSTGRESQL, "SPORTA_DB_PASSWORD", "")))
                .isInstanceOf(CannotRun.class);
        assertThatCode(
                        () ->
                                ElsewhereDatabase.check(
                                        Map.of(URL, POSTGRESQL, "SPORTA_DB_PASSWORD", "x")))
                .doesNotThrowAnyException();
    }

    @Test
    void withoutAnAddressTheDatabaseIsOurs() {
        assertThat(ElsewhereDatabase.isNamed(Map.of())).isFalse();
        assertThat(ElsewhereDatabase.isNamed(Map.of(URL, " "))).isFalse();
        assertThat(ElsewhereDatabase.isNamed(Map.of(URL, "jdbc:derby:/db"))).isTrue();
    }
}
