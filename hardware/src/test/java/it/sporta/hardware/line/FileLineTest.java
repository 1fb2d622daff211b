package it.sporta.hardware.line;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import it.sporta.hardware.bench.PseudoTerminal;
import it.sporta.hardware.line.DeviceException.Kind;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A raw pseudo-terminal takes and gives bytes as a printer's file does, and goes like one. */
@Timeout(30)
class FileLineTest {
    @TempDir Path devices;
    private PseudoTerminal device;
    private Path link;
    private Line line;

    @BeforeEach
    void plugIn() throws Exception {
        device = PseudoTerminal.open();
        link = Files.createSymbolicLink(devices.resolve("stampante"), device.path());
        line = new DeviceFile(link).line();
    }

    @AfterEach
    void away() {
        line.close();
        device.close();
    }

    private static Deadline soon() {
        return Deadline.inMillis(10_000);
    }

    @Test
    void carriesBytesBothWaysWhileItWaitsForMore() throws Exception {
        line.open();
        assertThat(line.read(new byte[4], Deadline.inMillis(0))).isZero();
        line.write(new byte[] {1, 2, 3}, soon());
        assertThat(device.read(16, 5_000)).containsExactly(1, 2, 3);
        device.write(new byte[] {0, -1, 7});
        byte[] into = new byte[2];
        assertThat(line.read(into, soon())).isPositive();
        assertThat(into[0]).isZero();
        assertThat(line.isUp()).isTrue();
    }

    @Test
    void throwsAwayWhatCameBefore() throws Exception {
        device.write(new byte[] {9, 9, 9});
        line.open();
        device.write(new byte[] {5});
        byte[] into = new byte[8];
        assertThat(line.read(into, soon())).isEqualTo(1);
        assertThat(into[0]).isEqualTo((byte) 5);
    }

    @Test
    void givesUpOnAPrinterThatTakesNothingMore() throws Exception {
        line.open();
        DeviceException failure =
                failure(() -> line.write(new byte[200_000], Deadline.inMillis(300)));
        assertThat(failure.kind()).isEqualTo(Kind.TIMEOUT);
        assertThat(failure.handedOver()).isPositive();
        assertThat(line.isUp()).isFalse();
        assertThat(failure(line::open).kind()).isEqualTo(Kind.LINK_DOWN);
    }

    @Test
    void noticesAnUnpluggingWhileItWrites() throws Exception {
        line.open();
        CompletableFuture<DeviceException> writing =
                CompletableFuture.supplyAsync(
                        () -> failure(() -> line.write(new byte[200_000], soon())));
        device.read(64, 5_000);
        device.close();
        assertThat(writing.get(5, TimeUnit.SECONDS).kind()).isEqualTo(Kind.LINK_DOWN);
    }

    @Test
    void noticesAnUnpluggingWhileItReadsAndWhileItIsIdle() throws Exception {
        line.open();
        CompletableFuture<DeviceException> reading = reading();
        device.close();
        assertThat(reading.get(5, TimeUnit.SECONDS).kind()).isEqualTo(Kind.LINK_DOWN);
        plugIn(PseudoTerminal.open());
        while (!line.isUp()) {
            TimeUnit.MILLISECONDS.sleep(5);
            CompletableFuture.runAsync(() -> failure(line::open)).join();
        }
        device.close();
        assertThat(line.isUp()).isFalse();
    }

    private void plugIn(PseudoTerminal fresh) throws Exception {
        device = fresh;
        Files.delete(link);
        Files.createSymbolicLink(link, fresh.path());
    }

    @Test
    void wakesItsReaderWhenClosedFromElsewhereAndOpensAgainAtOnce() throws Exception {
        line.open();
        CompletableFuture<DeviceException> reading = reading();
        line.close();
        line.close();
        assertThat(reading.get(5, TimeUnit.SECONDS).kind()).isEqualTo(Kind.LINK_DOWN);
    }

    private CompletableFuture<DeviceException> reading() {
        return CompletableFuture.supplyAsync(() -> failure(() -> line.read(new byte[8], soon())));
    }

    @Test
    void aPrinterThatAnswersEveryReadWithNothingIsSilentAndNotGone() throws Exception {
        line = new DeviceFile(Path.of("/dev/null")).line();
        line.open();
        assertThat(line.read(new byte[8], Deadline.inMillis(120))).isZero();
        line.write(new byte[] {1}, soon());
        assertThat(line.isUp()).isTrue();
    }

    @Test
    void saysWhatIsWrongWithItsPath() throws Exception {
        assertThat(failure(file("nothing")::open).kind()).isEqualTo(Kind.ABSENT);
        Files.createFile(devices.resolve("lp0"));
        assertThat(failure(file("lp0")::open).kind()).isEqualTo(Kind.ABSENT);
        assertThat(failure(() -> file("nothing").read(new byte[1], soon())).kind())
                .isEqualTo(Kind.LINK_DOWN);
        assertThat(devices.resolve("nothing")).doesNotExist();
    }

    private Line file(String name) {
        return new DeviceFile(devices.resolve(name)).line();
    }

    private static DeviceException failure(ThrowingCallable call) {
        return catchThrowableOfType(DeviceException.class, call);
    }
}
