package it.sporta.till.selling;

import it.sporta.kernel.journal.LineJson;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.TicketId;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonBuilderFactory;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Basket and money as bytes; read by this till only, on the version that wrote them. */
final class DraftJson {

    private static final JsonBuilderFactory BUILD = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private DraftJson() {}

    static byte[] write(Kept kept) {
        Basket basket = kept.basket();
        JsonArrayBuilder lines = BUILD.createArrayBuilder();
        basket.items().forEach(item -> lines.add(item(item)));
        JsonObject json =
                BUILD.createObjectBuilder()
                        .add("id", basket.id().toString())
                        .add("last", basket.lastNumber())
                        .add("received", kept.received().cents())
                        .add("lines", lines)
                        .build();
        return json.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder item(Item item) {
        return BUILD.createObjectBuilder(LineJson.write(item.line())).add("number", item.number());
    }

    /**
     * @throws RuntimeException of some kind when the bytes are no basket
     */
    static Kept read(byte[] bytes) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(bytes))) {
            JsonObject json = reader.readObject();
            return new Kept(basket(json), Money.cents(number(json, "received")));
        }
    }

    private static Basket basket(JsonObject json) {
        List<JsonObject> lines = json.getJsonArray("lines").getValuesAs(JsonObject.class);
        return new Basket(
                TicketId.parse(json.getString("id")),
                lines.stream().map(DraftJson::item).toList(),
                number(json, "last"));
    }

    private static Item item(JsonObject json) {
        return new Item(number(json, "number"), LineJson.read(json), Optional.empty());
    }

    private static long number(JsonObject json, String field) {
        return json.getJsonNumber(field).longValueExact();
    }
}
