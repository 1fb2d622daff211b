package it.sporta.till.labels;

import it.sporta.hardware.slip.PrinterState;
import it.sporta.till.disk.KeptList;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The jobs of the label printer on disk: after a stop nobody else knows what was under way. */
final class LabelJobShape implements KeptList.Shape<LabelJob> {

    private static final String WITHOUT = "without";

    @Override
    public String all() {
        return "jobs";
    }

    @Override
    public JsonObjectBuilder write(LabelJob job) {
        JsonObjectBuilder json =
                KeptList.object()
                        .add("id", job.id().toString())
                        .add("path", job.path())
                        .add("name", job.name())
                        .add("lot", job.detail())
                        .add("copies", job.copies())
                        .add("state", job.state().name())
                        .add("why", job.why().map(PrinterState::name).orElse(""));
        return job.without().isEmpty()
                ? json
                : json.add(WITHOUT, Json.createArrayBuilder(job.without()));
    }

    @Override
    public LabelJob read(JsonObject json) {
        return new LabelJob(
                UUID.fromString(json.getString("id")),
                path(json),
                json.getString("name"),
                json.getString("lot"),
                json.getInt("copies"),
                LabelJob.State.valueOf(json.getString("state")),
                Optional.of(json.getString("why"))
                        .filter(why -> !why.isEmpty())
                        .map(PrinterState::valueOf),
                without(json));
    }

    private static List<String> without(JsonObject json) {
        return json.containsKey(WITHOUT)
                ? json.getJsonArray(WITHOUT).getValuesAs(JsonString::getString)
                : List.of();
    }

    /** An earlier till wrote of what was made, and knew no other labels. */
    private static String path(JsonObject json) {
        return json.containsKey("path")
                ? json.getString("path")
                : LabelsResource.path(
                        UUID.fromString(json.getString("batch")), json.getInt("line"));
    }
}
