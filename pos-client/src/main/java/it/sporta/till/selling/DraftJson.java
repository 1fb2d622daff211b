package it.sporta.till.selling;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.kernel.ticket.Weighing;
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

/** A basket as bytes; read by this till only, and thrown away without harm. */
final class DraftJson {

    private static final JsonBuilderFactory BUILD = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private DraftJson() {}

    static byte[] write(Basket basket) {
        JsonArrayBuilder lines = BUILD.createArrayBuilder();
        basket.items().forEach(item -> lines.add(item(item)));
        JsonObjectBuilder json =
                BUILD.createObjectBuilder()
                        .add("id", basket.id().toString())
                        .add("last", basket.lastNumber())
                        .add("lines", lines);
        basket.manner().supply().ifPresent(mode -> json.add("supply", mode.name()));
        basket.manner().claim().ifPresent(claim -> json.add("claim", claim(claim)));
        basket.manner().table().ifPresent(table -> json.add("table", table));
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
        return line(item.line()).add("number", item.number());
    }

    private static JsonObjectBuilder line(Line line) {
        JsonObjectBuilder json =
                BUILD.createObjectBuilder()
                        .add("product", line.product().toString())
                        .add("name", line.name())
                        .add("quantity", line.quantity().thousandths())
                        .add("unit", line.quantity().unit().name())
                        .add("price", line.price().cents())
                        .add("amount", line.amount().cents())
                        .add("vat", line.vat().code())
                        .add("rate", line.vat().hundredths());
        line.lot().ifPresent(lot -> json.add("lot", lot));
        line.weighing().ifPresent(how -> json.add("weighing", weighing(how)));
        return json;
    }

    private static JsonObjectBuilder weighing(Weighing how) {
        return BUILD.createObjectBuilder()
                .add("origin", how.origin().name())
                .add("scale", how.scale())
                .add("tare", how.tareGrams())
                .add("frame", how.frame());
    }

    /**
     * Lines without numbers were kept by an earlier version.
     *
     * @throws RuntimeException of some kind when the bytes are no basket
     */
    static Basket read(byte[] bytes) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(bytes))) {
            JsonObject json = reader.readObject();
            TicketId id = TicketId.parse(json.getString("id"));
            List<JsonObject> lines = json.getJsonArray("lines").getValuesAs(JsonObject.class);
            return json.containsKey("last")
                    ? new Basket(id, items(lines), number(json, "last"), manner(json))
                    : new Basket(id, lines.stream().map(DraftJson::line).toList());
        }
    }

    private static List<Item> items(List<JsonObject> lines) {
        return lines.stream()
                .map(json -> new Item(number(json, "number"), line(json), Optional.empty()))
                .toList();
    }

    private static Line line(JsonObject json) {
        Unit unit = Unit.valueOf(json.getString("unit"));
        return new Line(
                ProductId.parse(json.getString("product")),
                json.getString("name"),
                new Quantity(number(json, "quantity"), unit),
                new UnitPrice(number(json, "price"), unit),
                Money.cents(number(json, "amount")),
                new VatRate(json.getString("vat"), json.getInt("rate")),
                Optional.ofNullable(json.getJsonObject("weighing")).map(DraftJson::weighing),
                Optional.ofNullable(json.getString("lot", null)));
    }

    private static Weighing weighing(JsonObject json) {
        return new Weighing(
                Weighing.Origin.valueOf(json.getString("origin")),
                json.getString("scale"),
                number(json, "tare"),
                json.getString("frame"));
    }

    private static long number(JsonObject json, String field) {
        return json.getJsonNumber(field).longValueExact();
    }
}
