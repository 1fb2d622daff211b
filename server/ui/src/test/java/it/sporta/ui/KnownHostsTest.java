package it.sporta.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.ui.guard.KnownHosts;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KnownHostsTest {

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1:8181", "localhost:8181", "LOCALHOST:8181", "[::1]:8181"})
    void thisMachineIsKnownByItsOwnNamesAtItsPort(String host) {
        assertThat(KnownHosts.here(8181).know(host)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "127.0.0.1",
                "127.0.0.1:8182",
                "till.example:8181",
                "localhost.example:8181",
                "localhost:8181.example",
                "localhost:8181:8181"
            })
    void nothingElseIs(String host) {
        assertThat(KnownHosts.here(8181).know(host)).isFalse();
    }

    @Test
    void whoNamesNoHostIsNotKnown() {
        assertThat(KnownHosts.here(8181).know(null)).isFalse();
        assertThat(KnownHosts.alsoAs("").know(null)).isFalse();
    }

    @Test
    void furtherNamesAreKnownAtAnyPort() {
        KnownHosts hosts = KnownHosts.alsoAs("Sporta.example.it, 10.0.0.5");
        assertThat(hosts.know("sporta.example.it")).isTrue();
        assertThat(hosts.know("SPORTA.example.it:443")).isTrue();
        assertThat(hosts.know("10.0.0.5:8080")).isTrue();
        assertThat(hosts.know("127.0.0.1:8080")).isTrue();
        assertThat(hosts.know("localhost")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "example.it", "x.sporta.example.it", "evil.example", "10.0.0.51", ":80"})
    void aPartOfANameIsNotTheName(String host) {
        assertThat(KnownHosts.alsoAs("sporta.example.it, 10.0.0.5").know(host)).isFalse();
    }
}
