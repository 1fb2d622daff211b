package it.sporta.till.tables;

import it.sporta.kernel.ticket.TicketId;
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
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The kitchen's jobs on disk: durable, for a slip must not be lost between table and stove. */
final class KitchenJobs {

    private static final System.Logger LOG = System.getLogger(KitchenJobs.class.getName());
    private static final JsonBuilderFactory BUILD = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private final SealedFile file;

    KitchenJobs(Path home) throws IOException {
        Path cache = Files.createDirectories(home.resolve("cache"));
        this.file = new SealedFile(cache.resolve("kitchen"));
    }

    List<KitchenJob> read() {
        try {
            return file.read().content().map(KitchenJobs::parse).orElse(List.of());
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the kitchen's jobs cannot be read", e);
            return List.of();
        }
    }

    /**
     * @throws UncheckedIOException when the disk does not take it
     */
    void keepSurely(List<KitchenJob> jobs) {
        try {
            file.write(bytes(jobs));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What became of a slip that was told already: the next change writes it again. */
    void keep(List<KitchenJob> jobs) {
        try {
            keepSurely(jobs);
        } catch (UncheckedIOException e) {
            LOG.log(System.Logger.Level.WARNING, "the kitchen's jobs cannot be kept", e);
        }
    }

    static byte[] bytes(List<KitchenJob> jobs) {
        JsonArrayBuilder all = BUILD.createArrayBuilder();
        jobs.forEach(job -> all.add(job(job)));
        return BUILD.createObjectBuilder()
                .add("jobs", all)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder job(KitchenJob job) {
        JsonArrayBuilder items = BUILD.createArrayBuilder();
        for (KitchenJob.Item item : job.items()) {
            items.add(
                    BUILD.createObjectBuilder()
                            .add("pieces", item.pieces())
                            .add("name", item.name())
                            .add("note", item.note()));
        }
        return BUILD.createObjectBuilder()
                .add("ticket", job.ticket().toString())
                .add("round", job.round())
                .add("table", job.table())
                .add("at", job.at())
                .add("queued", job.queued())
                .add("items", items)
                .add("paper", job.paper().name())
                .add("copy", job.copy())
                .add("ready", job.ready());
    }

    static List<KitchenJob> parse(byte[] bytes) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(bytes))) {
            return objects(reader.readObject(), "jobs").stream().map(KitchenJobs::job).toList();
        }
    }

    private static KitchenJob job(JsonObject json) {
        return new KitchenJob(
                TicketId.parse(json.getString("ticket")),
                json.getInt("round"),
                json.getString("table"),
                number(json, "at"),
                number(json, "queued"),
                objects(json, "items").stream().map(KitchenJobs::item).toList(),
                KitchenJob.Paper.valueOf(json.getString("paper")),
                json.getBoolean("copy"),
                json.getBoolean("ready"));
    }

    private static KitchenJob.Item item(JsonObject json) {
        return new KitchenJob.Item(
                number(json, "pieces"), json.getString("name"), json.getString("note"));
    }

    private static List<JsonObject> objects(JsonObject json, String field) {
        return json.getJsonArray(field).getValuesAs(JsonObject.class);
    }

    private static long number(JsonObject json, String field) {
        return json.getJsonNumber(field).longValueExact();
    }
}
