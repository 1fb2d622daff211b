package it.sporta.till.tables;

import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.disk.KeptList;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** The kitchen's jobs on disk: durable, for a slip must not be lost between table and stove. */
final class KitchenJobShape implements KeptList.Shape<KitchenJob> {

    @Override
    public String all() {
        return "jobs";
    }

    @Override
    public JsonObjectBuilder write(KitchenJob job) {
        return KeptList.object()
                .add("ticket", job.ticket().toString())
                .add("round", job.round())
                .add("table", job.table())
                .add("at", job.at())
                .add("queued", job.queued())
                .add(
                        "items",
                        KeptList.array(job.items().stream().map(KitchenJobShape::item).toList()))
                .add("paper", job.paper().name())
                .add("copy", job.copy())
                .add("ready", job.ready());
    }

    private static JsonObjectBuilder item(KitchenJob.Item item) {
        return KeptList.object()
                .add("pieces", item.pieces())
                .add("name", item.name())
                .add("note", item.note());
    }

    @Override
    public KitchenJob read(JsonObject json) {
        return new KitchenJob(
                TicketId.parse(json.getString("ticket")),
                json.getInt("round"),
                json.getString("table"),
                KeptList.number(json, "at"),
                KeptList.number(json, "queued"),
                KeptList.objects(json, "items").stream().map(KitchenJobShape::item).toList(),
                KitchenJob.Paper.valueOf(json.getString("paper")),
                json.getBoolean("copy"),
                json.getBoolean("ready"));
    }

    private static KitchenJob.Item item(JsonObject json) {
        return new KitchenJob.Item(
                KeptList.number(json, "pieces"), json.getString("name"), json.getString("note"));
    }
}
