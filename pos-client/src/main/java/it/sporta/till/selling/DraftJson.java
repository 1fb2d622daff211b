package it.sporta.till.selling;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
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

/** Basket and money as bytes; read by this till only, and thrown away without harm. */
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
     * Lines without numbers, and no word of money, were kept by earlier versions.
     *
     * @throws RuntimeException of some kind when the bytes are no basket
     */
    static Kept read(byte[] bytes) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(bytes))) {
            JsonObject json = reader.readObject();
            long received = json.containsKey("received") ? number(json, "received") : 0;
            return new Kept(basket(json), Money.cents(received));
        }
    }

    private static Basket basket(JsonObject json) {
        TicketId id = TicketId.parse(json.getString("id"));
        List<JsonObject> lines = json.getJsonArray("lines").getValuesAs(JsonObject.class);
        return json.containsKey("last")
                ? new Basket(id, items(lines), number(json, "last"))
                : new Basket(id, lines.stream().map(DraftJson::line).toList());
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
