package it.sporta.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.ScannerTwin;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.line.SerialLine;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The driver against its twin, over a real pseudo-terminal. */
@Timeout(20)
class ScannerContractTest {
    private static final LineSettings LINE = LineSettings.parse("9600-8N1");

    @TempDir Path devices;
    private final BlockingQueue<Scan> scans = new LinkedBlockingQueue<>();
    private ScannerTwin twin;
    private SerialScanner scanner;

    @BeforeEach
    void counter() {
        twin = ScannerTwin.plugged(devices.resolve("usb-lettore-if00"), LINE);
        scanner = SerialScanner.listen(new SerialLine(twin.path(), LINE).line(), this::take);
        until(true);
    }

    private void take(Scan scan) {
        scans.add(scan);
        if (scan.text().startsWith("bad")) {
            throw new IllegalStateException("a consumer that fails over " + scan.text());
        }
    }

    @AfterEach
    void away() {
        scanner.close();
        twin.close();
    }

    @Test
    void deliversAScanOnce() throws Exception {
        twin.scan("]E08001234567897");
        assertThat(next()).isEqualTo(new Scan("8001234567897", Optional.of("]E0")));
        assertThat(scans.poll(300, TimeUnit.MILLISECONDS)).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\t", ""})
    void deliversAScanWhateverTheScannerIsSetToSendBehindIt(String end) throws Exception {
        twin.endsWith(end);
        twin.scan("]C10108012345678904\u001d10A");
        assertThat(next()).isEqualTo(new Scan("0108012345678904\u001d10A", Optional.of("]C1")));
    }

    @Test
    void deliversNoHalfCode() throws Exception {
        twin.scan("first");
        assertThat(next().text()).isEqualTo("first");
        twin.losesNext(4);
        twin.scan("8001234567897");
        assertThat(scans.poll(Splitter.LOST_MILLIS + 300, TimeUnit.MILLISECONDS)).isNull();
        twin.scan("last");
        assertThat(next().text()).isEqualTo("last");
    }

    @Test
    void hearsOnAfterAReplugging() throws Exception {
        twin.unplug();
        until(false);
        twin.plug();
        until(true);
        twin.scan("123");
        assertThat(next().text()).isEqualTo("123");
    }

    @Test
    void hearsOnAfterAConsumerFailed() throws Exception {
        twin.scan("bad");
        twin.scan("good");
        assertThat(next().text()).isEqualTo("bad");
        assertThat(next().text()).isEqualTo("good");
    }

    @Test
    void neverWritesToTheLogWhatWasScanned() throws Exception {
        List<String> said = new CopyOnWriteArrayList<>();
        Logger log = Logger.getLogger(SerialScanner.class.getName());
        Handler ear = ear(said);
        log.addHandler(ear);
        try {
            twin.scan("]C0bad-RSSMRA80A01F205X");
            twin.scan("good");
            next();
            next();
        } finally {
            log.removeHandler(ear);
        }
        assertThat(said).hasSize(1);
        assertThat(said.get(0)).contains("20 signs ]C0").doesNotContain("RSSMRA");
    }

    private static Handler ear(List<String> said) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                said.add(new SimpleFormatter().format(line));
            }

            @Override
            public void flush() {
                assertThat(said).isNotNull();
            }

            @Override
            public void close() {
                flush();
            }
        };
    }

    @Test
    void endsItsThreadWhenClosedAnyNumberOfTimes() throws Exception {
        scanner.close();
        scanner.close();
        TimeUnit.MILLISECONDS.sleep(1_000);
        assertThat(Thread.getAllStackTraces().keySet())
                .noneMatch(thread -> thread.getName().equals("scanner"));
    }

    private Scan next() throws InterruptedException {
        Scan scan = scans.poll(3, TimeUnit.SECONDS);
        assertThat(scan).as("a scan within three seconds").isNotNull();
        return scan;
    }

    private void until(boolean up) {
        long deadline = System.nanoTime() + 5_000_000_000L;
        while (scanner.isUp() != up && System.nanoTime() < deadline) {
            Thread.onSpinWait();
        }
        assertThat(scanner.isUp()).isEqualTo(up);
    }
}
