package it.sporta.benchmark.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FiguresTest {

    @Test
    void aPercentileIsAMeasuredValue() {
        Sample sample = new Sample();
        for (long millis = 1_000; millis >= 1; millis--) {
            sample.add(millis * 1_000_000);
        }
        assertThat(sample.p50()).isEqualTo(500);
        assertThat(sample.p99()).isEqualTo(990);
        assertThat(sample.millisAt(100)).isEqualTo(1_000);
    }

    @Test
    void aPercentileOfASingleValueIsThatValue() {
        Sample sample = new Sample();
        sample.add(3_000_000);
        assertThat(sample.p50()).isEqualTo(3);
        assertThat(sample.p99()).isEqualTo(3);
    }

    @Test
    void nothingMeasuredHasNoPercentile() {
        assertThatThrownBy(new Sample()::p50).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aLineIsNameValueUnitAndAim() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Report report = new Report(new PrintStream(bytes));
        report.figure("server.start_ms", 8_638.4, "ms");
        report.figure("till.scan_to_html.p99_ms", 0.000123, "ms", Aim.atMost(10));
        report.figure("server.ingest.derby.ratio", 0.61239, "ratio", Aim.atLeast(0.6));
        assertThat(bytes.toString())
                .isEqualToNormalizingNewlines(
                        """
                        server.start_ms 8638 ms
                        till.scan_to_html.p99_ms 0.000123 ms aim <= 10
                        server.ingest.derby.ratio 0.6124 ratio aim >= 0.6
                        """);
    }

    @Test
    void aFigureThatIsNoNumberIsNotShown() {
        Report report = new Report(System.out);
        assertThatThrownBy(() -> report.figure("till.ratio", Double.NaN, "ratio"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void turnsAlternateWhoBeginsAndLeaveOutTheWarmUp() throws Exception {
        List<String> order = new ArrayList<>();
        var samples =
                new Turns()
                        .with("a", round -> order.add("a" + round))
                        .with("b", round -> order.add("b" + round))
                        .measure(1, 2);
        assertThat(order).containsExactly("a0", "b0", "b1", "a1", "a2", "b2");
        assertThat(samples.get("a").size()).isEqualTo(2);
    }

    @Test
    void whatMustSettleAfterwardsIsOverBeforeTheNextBeginsAndIsNotCounted() throws Exception {
        List<String> order = new ArrayList<>();
        var samples =
                new Turns()
                        .with(
                                "a",
                                round -> order.add("a"),
                                round -> {
                                    Thread.sleep(50);
                                    order.add("settled");
                                })
                        .with("b", round -> order.add("b"))
                        .measure(0, 1);
        assertThat(order).containsExactly("a", "settled", "b");
        assertThat(samples.get("a").p50()).isLessThan(50);
    }

    @Test
    void samplesOfSeveralTillsBecomeOne() {
        Sample one = new Sample();
        one.add(1_000_000);
        Sample other = new Sample();
        other.add(5_000_000);
        one.addAll(other);
        assertThat(one.size()).isEqualTo(2);
        assertThat(one.millisAt(100)).isEqualTo(5);
    }

    @Test
    void aForcedWriteGoesRoundItsPreparedFile(@TempDir Path directory) throws Exception {
        try (ForcedWrite write = new ForcedWrite(directory, 3 << 20)) {
            for (int round = 0; round < 4; round++) {
                write.run(round);
            }
        }
        assertThat(directory).isEmptyDirectory();
    }
}
