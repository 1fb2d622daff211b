package it.sporta.till.selling;

import it.sporta.kernel.journal.LineJson;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
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
import java.util.UUID;

/** Basket and money as bytes; read by this till only, on the version that wrote them. */
final class DraftJson {

    private static final JsonBuilderFactory BUILD = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private DraftJson() {}

    static byte[] write(Kept kept) {
        Basket basket = kept.basket();
        JsonArrayBuilder lines = BUILD.createArrayBuilder();
        basket.items().forEach(item -> lines.add(item(item)));
        JsonObjectBuilder json =
                BUILD.createObjectBuilder()
                        .add("id", basket.id().toString())
                        .add("last", basket.lastNumber())
                        .add("received", kept.received().cents())
                        .add("lines", lines);
        kept.basket().manner().supply().ifPresent(mode -> json.add("supply", mode.name()));
        kept.basket().manner().claim().ifPresent(claim -> json.add("claim", claim(claim)));
        kept.basket().manner().table().ifPresent(table -> json.add("table", table));
        return json.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder claim(Manner.Claim claim) {
        return BUILD.createObjectBuilder()
                .add("due", claim.due().toString())
                .add("channel", claim.channel().name())
                .add("code", claim.code())
                .add("title", claim.title())
                .add("who", claim.who());
    }

    private static Manner manner(JsonObject json) {
        return new Manner(
                Optional.ofNullable(json.getString("supply", null)).map(SupplyMode::valueOf),
                Optional.ofNullable(json.getJsonObject("claim")).map(DraftJson::claim),
                Optional.ofNullable(json.getString("table", null)));
    }

    private static Manner.Claim claim(JsonObject json) {
        return new Manner.Claim(
                UUID.fromString(json.getString("due")),
                Channel.valueOf(json.getString("channel")),
                json.getString("code"),
                json.getString("title"),
                json.getString("who"));
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
                number(json, "last"),
                manner(json));
    }

    private static Item item(JsonObject json) {
        return new Item(number(json, "number"), LineJson.read(json), Optional.empty());
    }

    private static long number(JsonObject json, String field) {
        return json.getJsonNumber(field).longValueExact();
    }
}
