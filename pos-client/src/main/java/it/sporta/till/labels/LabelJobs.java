package it.sporta.till.labels;

import it.sporta.hardware.slip.PrinterState;
import it.sporta.till.disk.SealedFile;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The jobs of the label printer on disk: after a stop nobody else knows what was under way. */
final class LabelJobs {

    private static final System.Logger LOG = System.getLogger(LabelJobs.class.getName());
    private static final JsonBuilderFactory BUILD = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private final SealedFile file;

    LabelJobs(Path home) throws IOException {
        Path cache = Files.createDirectories(home.resolve("cache"));
        this.file = new SealedFile(cache.resolve("labels"));
    }

    List<LabelJob> read() {
        try {
            return file.read().content().map(LabelJobs::parse).orElse(List.of());
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the label jobs cannot be read", e);
            return List.of();
        }
    }

    void keep(List<LabelJob> jobs) {
        try {
            file.write(bytes(jobs));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the label jobs cannot be kept", e);
        }
    }

    static byte[] bytes(List<LabelJob> jobs) {
        JsonArrayBuilder all = BUILD.createArrayBuilder();
        jobs.forEach(job -> all.add(job(job)));
        return BUILD.createObjectBuilder()
                .add("jobs", all)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder job(LabelJob job) {
        return BUILD.createObjectBuilder()
                .add("id", job.id().toString())
                .add("batch", job.batch().toString())
                .add("line", job.line())
                .add("name", job.name())
                .add("lot", job.lot())
                .add("copies", job.copies())
                .add("state", job.state().name())
                .add("why", job.why().map(PrinterState::name).orElse(""));
    }

    static List<LabelJob> parse(byte[] bytes) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(bytes))) {
            return reader.readObject().getJsonArray("jobs").getValuesAs(JsonObject.class).stream()
                    .map(LabelJobs::job)
                    .toList();
        }
    }

    private static LabelJob job(JsonObject json) {
        return new LabelJob(
                UUID.fromString(json.getString("id")),
                UUID.fromString(json.getString("batch")),
                json.getInt("line"),
                json.getString("name"),
                json.getString("lot"),
                json.getInt("copies"),
                LabelJob.State.valueOf(json.getString("state")),
                Optional.of(json.getString("why"))
                        .filter(why -> !why.isEmpty())
                        .map(PrinterState::valueOf));
    }
}
