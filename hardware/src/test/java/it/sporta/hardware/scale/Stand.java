package it.sporta.hardware.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import it.sporta.hardware.bench.ScaleTwin;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.line.SerialLine;
import it.sporta.hardware.scale.Reading.Priced;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.Reading.Unusable;
import it.sporta.hardware.scale.Reading.Weighed;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.function.Executable;

/** One scale with its driver, which weighs to the gram. */
record Stand(Subject subject, ScaleTwin twin, Scale scale) implements AutoCloseable {
    static Stand of(Subject subject, Path devices, TillComputes terms, LineSettings line) {
        Path path = devices.resolve(subject.name()).resolve("usb-bilancia-if00");
        ScaleTwin twin = subject.twin().apply(path);
        SerialLine where = new SerialLine(path, line);
        return new Stand(subject, twin, subject.driver().apply(where.line()).apply(terms));
    }

    interface Trial {
        void of(Subject subject) throws Exception;
    }

    /** Tries all at the same time, and tells of every one that failed. */
    static void together(List<Subject> subjects, Trial trial) {
        ExecutorService threads = Executors.newFixedThreadPool(subjects.size());
        List<Future<Object>> trials =
                subjects.stream()
                        .map(
                                subject ->
                                        threads.submit(
                                                () -> {
                                                    trial.of(subject);
                                                    return null;
                                                }))
                        .toList();
        threads.shutdown();
        assertAll(trials.stream().map(done -> (Executable) done::get));
    }

    Reading weigh() {
        return scale.weigh(249, 0);
    }

    void says(State state) {
        assertThat(weigh())
                .as("%s", subject)
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable ->
                                assertThat(unusable.state())
                                        .as("%s", subject)
                                        .isEqualTo(subject.says(state)));
    }

    void weighs(long grams) {
        Reading reading = weigh();
        assertThat(reading)
                .as("%s", subject)
                .isInstanceOf(subject.onlyWeighs() ? Weighed.class : Priced.class);
        assertThat(grams(reading)).as("%s", subject).isEqualTo(grams);
        assertThat(reading.frame()).as("%s", subject).isNotEmpty();
    }

    private static long grams(Reading reading) {
        return reading instanceof Priced priced ? priced.grams() : ((Weighed) reading).netGrams();
    }

    @Override
    public void close() {
        scale.close();
        twin.close();
    }
}
