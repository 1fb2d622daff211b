package it.sporta.benchmark;

import it.sporta.benchmark.figure.ForcedWrite;
import it.sporta.benchmark.figure.Ground;
import it.sporta.benchmark.figure.Group;
import it.sporta.benchmark.figure.Report;
import it.sporta.benchmark.figure.Sample;
import it.sporta.benchmark.figure.Turns;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** What the disk itself costs. */
final class DiskGroup implements Group {

    private static final int JOURNAL_RECORD_BYTES = 600;
    private static final int WARM_UP = 200;
    private static final int ROUNDS = 2_000;

    @Override
    public String name() {
        return "disk";
    }

    @Override
    public void measure(Ground ground, Report report) throws Exception {
        Path directory = ground.fresh("disk");
        try (ForcedWrite write = new ForcedWrite(directory, JOURNAL_RECORD_BYTES)) {
            Map<String, Sample> samples = new Turns().with("force", write).measure(WARM_UP, ROUNDS);
            report.figure("disk.force.p50_ms", samples.get("force").p50(), "ms");
            report.figure("disk.force.p99_ms", samples.get("force").p99(), "ms");
        }
        Files.delete(directory);
    }
}
