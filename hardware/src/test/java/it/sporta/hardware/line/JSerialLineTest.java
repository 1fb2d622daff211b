package it.sporta.hardware.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.sporta.hardware.bench.PseudoTerminal;
import it.sporta.hardware.line.DeviceException.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(20)
class JSerialLineTest {
    @TempDir Path devices;
    private PseudoTerminal device;
    private Path link;
    private Line line;

    @BeforeEach
    void plugIn() throws Exception {
        device = PseudoTerminal.open();
        link = Files.createSymbolicLink(devices.resolve("usb-if00"), device.path());
        line = SerialLine.of(link.toString(), "9600-7E1").line();
    }

    @AfterEach
    void away() {
        line.close();
        device.close();
    }

    @Test
    void configuresWhatItIsTold() throws Exception {
        line.open();
        assertThat(device.clientFormat()).hasToString("9600-7E1");
        line.close();
        line = SerialLine.of(link.toString(), "4800-7O2").line();
        line.open();
        assertThat(device.clientFormat()).hasToString("4800-7O2");
        line.close();
        line = SerialLine.of(link.toString(), "115200-8N1-XONXOFF").line();
        line.open();
        assertThat(device.clientFormat()).hasToString("115200-8N1-XONXOFF");
    }

    @Test
    void carriesBytesBothWays() throws Exception {
        line.open();
        line.write(ascii("W"), Deadline.inMillis(500));
        assertThat(device.read(16, 500)).isEqualTo(ascii("W"));
        device.write(ascii("01.250"));
        assertThat(read(500)).isEqualTo("01.250");
    }

    @Test
    void waitsNoLongerThanTheDeadlineAndOneTick() throws Exception {
        line.open();
        long before = System.nanoTime();
        assertThat(read(250)).isEmpty();
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isBetween(Duration.ofMillis(240), Duration.ofSeconds(1));
    }

    @Test
    void forgetsWhatTheDeviceSaidBeforeTheOpening() throws Exception {
        line = SerialLine.of(link.toString(), "9600-8N1").line();
        line.open();
        line.close();
        device.write(ascii("old"));
        TimeUnit.MILLISECONDS.sleep(50); // the system hands them over on a thread of its own
        line.open();
        assertThat(read(150)).isEmpty();
    }

    @Test
    void findsNoDeviceBehindALinkToNowhere() throws Exception {
        Files.delete(link);
        Files.createSymbolicLink(link, Path.of("/dev/pts/no-such-number"));
        assertThat(failure(line::open).kind()).isEqualTo(Kind.ABSENT);
        assertThat(line.isUp()).isFalse();
    }

    @Test
    void refusesAFileThatIsNoPort() throws Exception {
        Path file = Files.createFile(devices.resolve("file"));
        Line wrong = SerialLine.of(file.toString(), "9600-8N1").line();
        assertThat(failure(wrong::open).kind()).isIn(Kind.NOT_OPENED, Kind.ABSENT);
    }

    @Test
    void saysThatAnotherLineHoldsThePort() throws Exception {
        line.open();
        Line second = SerialLine.of(link.toString(), "9600-7E1").line();
        assertThat(failure(second::open).kind()).isEqualTo(Kind.IN_USE);
    }

    @Test
    void noticesAHangUpWhileReading() throws Exception {
        line.open();
        CompletableFuture<DeviceException> reading =
                CompletableFuture.supplyAsync(() -> failure(() -> read(10_000)));
        TimeUnit.MILLISECONDS.sleep(150);
        device.close();
        assertThat(reading.get(2, TimeUnit.SECONDS).kind()).isEqualTo(Kind.LINK_DOWN);
        assertThat(line.isUp()).isFalse();
    }

    @Test
    void noticesAHangUpWhileIdle() throws Exception {
        line.open();
        assertThat(line.isUp()).isTrue();
        device.close();
        assertThat(line.isUp()).isFalse();
        assertThat(failure(() -> line.write(ascii("W"), Deadline.inMillis(500))).kind())
                .isEqualTo(Kind.LINK_DOWN);
    }

    @Test
    void opensTheNewDeviceBehindTheSameLink() throws Exception {
        line.open();
        device.close();
        assertThat(failure(() -> read(500)).kind()).isEqualTo(Kind.LINK_DOWN);
        try (PseudoTerminal next = PseudoTerminal.open()) {
            Files.delete(link);
            Files.createSymbolicLink(link, next.path());
            assertThat(failure(line::open).kind()).as("a pause first").isEqualTo(Kind.LINK_DOWN);
            TimeUnit.MILLISECONDS.sleep(250);
            line.open();
            next.write(ascii("new"));
            assertThat(read(500)).isEqualTo("new");
            line.close();
        }
    }

    @Test
    void givesUpOnADeviceThatTakesNothingMore() throws Exception {
        line.open();
        long before = System.nanoTime();
        DeviceException failure =
                failure(() -> line.write(new byte[200_000], Deadline.inMillis(600)));
        assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(failure.handedOver()).isBetween(1, 100_000);
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
        assertThat(line.isUp()).isFalse();
    }

    @Test
    void wakesItsReaderWhenClosedFromElsewhere() throws Exception {
        line.open();
        CompletableFuture<DeviceException> reading =
                CompletableFuture.supplyAsync(() -> failure(() -> read(10_000)));
        TimeUnit.MILLISECONDS.sleep(150);
        line.close();
        line.close();
        assertThat(reading.get(2, TimeUnit.SECONDS).kind()).isEqualTo(Kind.LINK_DOWN);
    }

    private String read(long millis) throws DeviceException {
        byte[] bytes = new byte[64];
        StringBuilder text = new StringBuilder();
        Deadline deadline = Deadline.inMillis(millis);
        int count;
        do {
            count = line.read(bytes, text.length() == 0 ? deadline : Deadline.inMillis(0));
            text.append(new String(bytes, 0, count, StandardCharsets.US_ASCII));
        } while (count > 0);
        return text.toString();
    }

    private static DeviceException failure(ThrowingCallable call) {
        return catchThrowableOfType(DeviceException.class, call);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
