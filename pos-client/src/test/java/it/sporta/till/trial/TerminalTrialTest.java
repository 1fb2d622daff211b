package it.sporta.till.trial;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.DisplayTwin;
import it.sporta.hardware.bench.PaymentCheck;
import it.sporta.hardware.bench.PaymentFault;
import it.sporta.hardware.bench.PaymentHost;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.hardware.line.LineSettings;
import it.sporta.till.Waiting;
import it.sporta.till.devices.DeviceKey;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Devices;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trials of a payment terminal in the network, questions put to it, and a customer's display. */
class TerminalTrialTest {

    @TempDir Path home;
    private final Devices devices =
            Devices.open(
                    DeviceSettings.none(), scan -> {}, ExchangeJournal.NONE, Clock.systemUTC());

    @AfterEach
    void close() {
        devices.close();
    }

    private static DeviceSettings terminal(int port, String number) {
        return DeviceSettings.none()
                .with(
                        "terminal",
                        Map.of(
                                DeviceKey.TERMINAL_PATH,
                                "tcp://127.0.0.1:" + port,
                                DeviceKey.TERMINAL_ID,
                                number));
    }

    private Trial tried(DeviceSettings settings) {
        Trial trial =
                new Trial(
                        "terminal",
                        settings,
                        Trial.check("terminal", Duration.ZERO),
                        typed -> Guess.of("terminal", typed));
        trial.run(devices);
        return trial;
    }

    private static Verdict verdict(Trial trial) {
        return trial.stand().verdict().orElseThrow();
    }

    @Test
    void aTerminalThatIsReadySaysSoAndNoCardIsAskedFor() {
        try (PaymentHost host = PaymentHost.listening(0, PaymentCheck.values()[0])) {
            Verdict verdict = verdict(tried(terminal(host.port(), "00000000")));
            assertThat(verdict.good()).isTrue();
            assertThat(host.requests()).allSatisfy(one -> assertThat(one.charAt(9)).isEqualTo('s'));
        }
    }

    @Test
    void oneThatChecksItsMessagesInAnotherWayIsUnderstood() {
        List<String> keys = List.of("trial.terminal.ready", "trial.terminal.checks");
        for (PaymentCheck check : PaymentCheck.values()) {
            try (PaymentHost host = PaymentHost.listening(0, check)) {
                Verdict verdict = verdict(tried(terminal(host.port(), "00000000")));
                assertThat(verdict.good()).as(check.name()).isTrue();
                assertThat(keys).contains(verdict.key());
            }
        }
    }

    @Test
    void oneThatIsCalledByAnotherNumberIsFoundOutAndOffered() {
        try (PaymentHost host = PaymentHost.listening(0, PaymentCheck.values()[0])) {
            host.misbehave(PaymentFault.NUMBERED);
            Verdict verdict = verdict(tried(terminal(host.port(), "87654321")));
            assertThat(verdict.key()).isEqualTo("trial.id.found");
            assertThat(verdict.offer()).isEqualTo(Map.of(DeviceKey.TERMINAL_ID, "00000000"));
        }
    }

    @Test
    void silenceAndNobodyThereAreNamed() throws Exception {
        try (PaymentHost host = PaymentHost.listening(0, PaymentCheck.values()[0])) {
            host.misbehave(PaymentFault.NUMBERED);
            Trial trial =
                    new Trial(
                            "terminal",
                            terminal(host.port(), "87654321"),
                            new TerminalCheck(),
                            typed -> List.of());
            trial.run(devices);
            assertThat(verdict(trial).key()).isEqualTo("trial.silent.terminal");
        }
        assertThat(verdict(tried(terminal(nobodys(), "00000000"))).key())
                .isEqualTo("trial.port.NOBODY");
    }

    /** A port at which nobody ever listened. */
    private static int nobodys() throws IOException {
        try (ServerSocket door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return door.getLocalPort();
        }
    }

    private Verdict asked(TerminalQuestion question, PaymentHost host) throws Exception {
        Trial trial = Trial.ask(question, terminal(host.port(), "00000000"), devices);
        Waiting.await("an answer", () -> trial.stand().verdict().isPresent());
        return verdict(trial);
    }

    @Test
    void lastResultTotalAndClosingAreAskedForOnceEach() throws Exception {
        try (PaymentHost host = PaymentHost.listening(0, PaymentCheck.values()[0])) {
            assertThat(asked(TerminalQuestion.LAST, host).key())
                    .isEqualTo("trial.terminal.last.none");
            assertThat(asked(TerminalQuestion.TOTAL, host).details())
                    .containsExactly("sum", "0,00\u00a0€");
            assertThat(asked(TerminalQuestion.CLOSE, host).key())
                    .isEqualTo("trial.terminal.closed");
            assertThat(host.requests().stream().filter(one -> one.charAt(9) == 'C')).hasSize(1);
            assertThat(host.charges()).isEmpty();
        }
    }

    @Test
    void aDisplayShowsTwoLines() throws Exception {
        Path path = home.resolve("display");
        LineSettings line = LineSettings.parse("9600-8N1");
        try (DisplayTwin twin = DisplayTwin.plugged(path, line, DisplayTwin.Make.CD5220)) {
            DeviceSettings display =
                    DeviceSettings.none()
                            .with("display", Map.of(DeviceKey.DISPLAY_PATH, path.toString()));
            Trial trial = new Trial("display", display, new DisplayCheck(), typed -> List.of());
            trial.run(devices);
            assertThat(verdict(trial).key()).isEqualTo("trial.display.written");
            Waiting.await("two lines", () -> twin.lines().get(0).startsWith("Prova schermo"));
            assertThat(twin.lines().get(1)).startsWith("pero, cosi");
        }
    }
}
