package it.sporta.till.devices;

import static it.sporta.till.Waiting.await;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.PaymentCheck;
import it.sporta.hardware.bench.PaymentFault;
import it.sporta.hardware.bench.PaymentHost;
import it.sporta.hardware.line.SocketLine;
import it.sporta.hardware.payment.CardTerminal;
import it.sporta.hardware.payment.Ids;
import it.sporta.hardware.payment.Patience;
import it.sporta.hardware.payment.Status;
import it.sporta.hardware.payment.Terms;
import it.sporta.till.devices.PaymentTerminal.State;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a payment terminal stands between customers, and during one. */
@Timeout(60)
class PaymentTerminalTest {

    private static final Patience SHORT =
            new Patience(
                    Duration.ofMillis(300),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(2),
                    Duration.ofSeconds(1),
                    Duration.ofMillis(100));

    private final AtomicBoolean plugged = new AtomicBoolean(true);

    private PaymentTerminal begun(PaymentHost host, String number) {
        Terms terms = new Terms(new Ids(number, "00000001"), Optional.empty(), false, SHORT);
        PaymentTerminal terminal =
                new PaymentTerminal(
                        new SocketLine("127.0.0.1", host.port()).line(), terms, plugged::get);
        terminal.begin(pending -> {}, Clock.systemUTC());
        return terminal;
    }

    @ParameterizedTest
    @EnumSource
    void isReadyAtTheFirstLookHoweverItChecksItsFrames(PaymentCheck check) throws Exception {
        try (PaymentHost host = PaymentHost.listening(0, check);
                PaymentTerminal terminal = begun(host, "00000000")) {
            await("a look", () -> terminal.state() != State.ASKING);
            assertThat(terminal.state()).isEqualTo(State.READY);
            Optional<Status> again = terminal.talk(CardTerminal::look);
            assertThat(again).isPresent();
        }
    }

    @Test
    void saysThatItIsSilentOrUnplugged() throws Exception {
        try (PaymentHost host = PaymentHost.listening(0, PaymentCheck.MESSAGE)) {
            host.misbehave(PaymentFault.NUMBERED);
            try (PaymentTerminal terminal = begun(host, "87654321")) {
                await("a look", () -> terminal.state() != State.ASKING);
                assertThat(terminal.state()).isEqualTo(State.SILENT);
            }
            plugged.set(false);
            try (PaymentTerminal terminal = begun(host, "00000000")) {
                await("a look", () -> terminal.state() != State.ASKING);
                assertThat(terminal.state()).isEqualTo(State.UNPLUGGED);
            }
        }
    }

    @Test
    void isBusyAsLongAsSomethingIsSaidWithIt() throws Exception {
        CountDownLatch said = new CountDownLatch(1);
        CountDownLatch heard = new CountDownLatch(1);
        try (PaymentHost host = PaymentHost.listening(0, PaymentCheck.MESSAGE);
                PaymentTerminal terminal = begun(host, "00000000")) {
            await("a look", () -> terminal.state() == State.READY);
            Thread talk =
                    new Thread(
                            () ->
                                    terminal.talk(
                                            device -> {
                                                heard.countDown();
                                                return awaited(said);
                                            }));
            talk.start();
            heard.await();
            assertThat(terminal.state()).isEqualTo(State.BUSY);
            said.countDown();
            talk.join();
            assertThat(terminal.state()).isEqualTo(State.READY);
        }
    }

    private static boolean awaited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
