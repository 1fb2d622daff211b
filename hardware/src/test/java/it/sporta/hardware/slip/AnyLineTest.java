package it.sporta.hardware.slip;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.DrawerTwin;
import it.sporta.hardware.bench.PrinterTwin;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.LineAddress;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.line.NetworkPlug;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A printer is the same one on a serial cable, on USB and in the network. */
@Timeout(60)
class AnyLineTest {

    /** What a pseudo-terminal stands at by itself: a device file sets nothing. */
    private static final LineSettings LINE = LineSettings.parse("38400-8N1");

    private static final Slip HELLO = Slip.builder().line("Buongiorno").cut().build();

    @TempDir Path devices;
    private PrinterTwin twin;

    @BeforeEach
    void plugIn() {
        twin = PrinterTwin.plugged(devices.resolve("printer"), LINE, 42, new DrawerTwin());
    }

    @AfterEach
    void away() {
        twin.close();
    }

    @Test
    void onASerialCable() {
        printsAndSaysWhenItIsAway(twin.path().toString());
    }

    @Test
    void onUsb() {
        printsAndSaysWhenItIsAway("file:" + twin.path());
    }

    @Test
    void inTheNetwork() throws Exception {
        try (NetworkPlug plug = NetworkPlug.before(twin.path(), LINE)) {
            printsAndSaysWhenItIsAway("tcp://127.0.0.1:" + plug.port());
        }
    }

    private static SlipPrinter at(NetworkPlug plug) {
        return new EscPosPrinter(
                LineAddress.parse("tcp://127.0.0.1:" + plug.port(), LINE).line(),
                PrinterModel.GENERIC_42,
                Duration.ofSeconds(2));
    }

    @Test
    void inTheNetworkItServesTwoTillsByTurns() throws Exception {
        try (NetworkPlug plug = NetworkPlug.before(twin.path(), LINE);
                SlipPrinter one = at(plug);
                SlipPrinter other = at(plug)) {
            assertThat(one.print(HELLO)).isEqualTo(new Outcome.Printed());
            assertThat(other.status()).isEqualTo(PrinterState.READY);
            assertThat(other.print(HELLO)).isEqualTo(new Outcome.Printed());
            assertThat(one.print(HELLO)).isEqualTo(new Outcome.Printed());
            assertThat(twin.receipts()).hasSize(3);
        }
    }

    @Test
    void aTillWaitsForAPrinterThatServesAnotherAndThenSaysThatItIsBusy() throws Exception {
        try (NetworkPlug plug = NetworkPlug.before(twin.path(), LINE);
                SlipPrinter printer = at(plug)) {
            Socket other = new Socket("127.0.0.1", plug.port());
            assertThat(printer.print(HELLO))
                    .isEqualTo(new Outcome.Refused(PrinterState.NOT_ACCESSIBLE));
            Thread leaving = new Thread(() -> leaveSoon(other));
            leaving.start();
            assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Printed());
            leaving.join();
            assertThat(twin.receipts()).hasSize(1);
        }
    }

    @Test
    void oneThatWasWaitedForInVainIsAskedOnlyOnceUntilItAnswersAgain() throws Exception {
        AtomicInteger calls = new AtomicInteger();
        try (NetworkPlug plug = NetworkPlug.before(twin.path(), LINE);
                EscPosPrinter printer =
                        new EscPosPrinter(
                                counting(calls, plug),
                                PrinterModel.GENERIC_42,
                                Duration.ofMillis(400))) {
            try (Socket other = new Socket("127.0.0.1", plug.port())) {
                assertThat(callsToPrint(printer, calls)).as("%s", other).isGreaterThan(1);
                assertThat(callsToPrint(printer, calls)).isEqualTo(1);
            }
            awaitAnswer(printer);
            try (Socket other = new Socket("127.0.0.1", plug.port())) {
                assertThat(callsToPrint(printer, calls)).as("%s", other).isGreaterThan(1);
            }
        }
    }

    private static int callsToPrint(EscPosPrinter printer, AtomicInteger calls) {
        calls.set(0);
        assertThat(printer.print(HELLO))
                .isEqualTo(new Outcome.Refused(PrinterState.NOT_ACCESSIBLE));
        return calls.get();
    }

    private static void awaitAnswer(EscPosPrinter printer) throws InterruptedException {
        for (int i = 0; i < 100 && printer.status() != PrinterState.READY; i++) {
            Thread.sleep(50);
        }
        assertThat(printer.status()).isEqualTo(PrinterState.READY);
    }

    private static Line counting(AtomicInteger calls, NetworkPlug plug) {
        Line line = LineAddress.parse("tcp://127.0.0.1:" + plug.port(), LINE).line();
        return (Line)
                Proxy.newProxyInstance(
                        Line.class.getClassLoader(),
                        new Class<?>[] {Line.class},
                        (proxy, method, arguments) -> {
                            if (method.getName().equals("open")) {
                                calls.incrementAndGet();
                            }
                            try {
                                return method.invoke(line, arguments);
                            } catch (InvocationTargetException e) {
                                throw e.getCause();
                            }
                        });
    }

    private static void leaveSoon(Socket caller) {
        try (caller) {
            Thread.sleep(600);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void printsAndSaysWhenItIsAway(String address) {
        try (SlipPrinter printer =
                new EscPosPrinter(
                        LineAddress.parse(address, LINE).line(),
                        PrinterModel.GENERIC_42,
                        Duration.ofSeconds(2))) {
            assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Printed());
            assertThat(printer.status()).isEqualTo(PrinterState.READY);
            assertThat(printer.print(HELLO)).isEqualTo(new Outcome.Printed());
            assertThat(twin.receipts()).hasSize(2);
            twin.unplug();
            assertThat(printer.print(HELLO)).isInstanceOf(Outcome.Refused.class);
            twin.plug();
            assertThat(twin.receipts()).hasSize(2);
        }
    }
}
