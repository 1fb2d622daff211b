package it.sporta.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

    @Test
    void standAtTheUsualPorts() {
        assertThat(Options.parse(List.of()).ports())
                .containsExactly(8080, 9990, 8181, 8191, 8182, 8192, 8183, 8193, 8184, 8194);
    }

    @Test
    void everyPortCanBeMoved() {
        Options options =
                Options.parse(
                        List.of(
                                "--port",
                                "1080",
                                "--management-port",
                                "1990",
                                "--till-ports",
                                "1,2",
                                "--bench-ports",
                                "3,4"));
        assertThat(options.ports()).containsExactly(1080, 1990, 1, 3, 2, 4);
        assertThat(options.serverUrl()).isEqualTo("http://127.0.0.1:1080/");
        assertThat(options.hubs().get(1).benchUrl()).isEqualTo("http://127.0.0.1:4/");
    }

    @Test
    void asManyHubsOpenAsThereArePortsFor() {
        Options two = Options.parse(List.of("--till-ports", "1,2"));
        assertThat(two.hubs()).extracting(Hub::name).containsExactly("palmanova", "capuana");
        assertThat(Options.parse(List.of()).hubs())
                .extracting(Hub::name)
                .containsExactly("palmanova", "capuana", "monti", "faenza");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--frsh",
                "--port",
                "--port 0",
                "--port 65536",
                "--port 8o80",
                "--port 99999999999",
                "--till-ports 1,2,3,4,5",
                "--bench-ports ,2",
                "--first",
                "--alone --fresh"
            })
    void whatCannotBeMeantIsSaidInBothLanguages(String line) {
        assertThatThrownBy(() -> Options.parse(List.of(line.split(" "))))
                .isInstanceOf(CannotRun.class)
                .message()
                .hasLineCount(2);
    }

    @Test
    void aRealHubRunsItsServerAloneAndFoundsNothingUnasked() {
        Options options = Options.parse(List.of("--alone"));
        assertThat(options.ports()).containsExactly(8080, 9990);
        assertThat(options.demo()).isFalse();
        assertThat(options.mayCreate()).isFalse();
        assertThat(Options.parse(List.of("--alone", "--first")).mayCreate()).isTrue();
        assertThat(Options.parse(List.of()).mayCreate()).isTrue();
    }

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThatThrownBy(() -> Ports.mustBeFree(List.of(taken.getLocalPort())))
                    .isInstanceOf(CannotRun.class)
                    .hasMessageContaining("porta " + taken.getLocalPort());
        }
    }

    @Test
    void aPortIsNotGivenTwice() {
        assertThatThrownBy(() -> Ports.mustBeFree(List.of(54_321, 54_321)))
                .isInstanceOf(CannotRun.class)
                .hasMessageContaining("54321");
    }
}
