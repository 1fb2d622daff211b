package it.sporta.till.tables;

import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Unit;
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
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What tables want and the kitchen does not know yet, and all notes, on disk. Written before a
 * press is answered; lost or spoilt, only what was never sent is lost.
 */
final class Drafts {

    private static final System.Logger LOG = System.getLogger(Drafts.class.getName());
    private static final JsonBuilderFactory BUILD = Json.createBuilderFactory(Map.of());
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private final SealedFile file;

    Drafts(Path home) throws IOException {
        Path cache = Files.createDirectories(home.resolve("cache"));
        this.file = new SealedFile(cache.resolve("tables"));
    }

    Map<TicketId, Order> read() {
        try {
            return file.read().content().map(Drafts::parse).orElse(Map.of());
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the tables' drafts cannot be read", e);
            return Map.of();
        }
    }

    void keep(Collection<Sitting> open) {
        try {
            file.write(bytes(open));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the tables' drafts cannot be kept", e);
        }
    }

    static byte[] bytes(Collection<Sitting> open) {
        JsonArrayBuilder tables = BUILD.createArrayBuilder();
        open.forEach(one -> tables.add(table(one)));
        return BUILD.createObjectBuilder()
                .add("tables", tables)
                .build()
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObjectBuilder table(Sitting sitting) {
        JsonArrayBuilder lines = BUILD.createArrayBuilder();
        sitting.order().lines().forEach(line -> lines.add(line(line)));
        return BUILD.createObjectBuilder()
                .add("ticket", sitting.ticket().toString())
                .add("last", sitting.order().last())
                .add("rounds", sitting.order().rounds())
                .add("lines", lines);
    }

    private static JsonObjectBuilder line(OrderLine line) {
        return BUILD.createObjectBuilder()
                .add("number", line.number())
                .add("product", line.product().toString())
                .add("name", line.name())
                .add("price", line.price().cents())
                .add("vat", line.vat().code())
                .add("rate", line.vat().hundredths())
                .add("wanted", line.wanted())
                .add("note", line.note())
                .add("told", line.told());
    }

    /**
     * @throws RuntimeException of some kind when the bytes are no drafts
     */
    static Map<TicketId, Order> parse(byte[] bytes) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(bytes))) {
            Map<TicketId, Order> drafts = new LinkedHashMap<>();
            for (JsonObject table : objects(reader.readObject(), "tables")) {
                drafts.put(TicketId.parse(table.getString("ticket")), order(table));
            }
            return drafts;
        }
    }

    private static Order order(JsonObject json) {
        List<OrderLine> lines = objects(json, "lines").stream().map(Drafts::line).toList();
        return new Order(lines, number(json, "last"), json.getInt("rounds"));
    }

    private static OrderLine line(JsonObject json) {
        return new OrderLine(
                number(json, "number"),
                ProductId.parse(json.getString("product")),
                json.getString("name"),
                new UnitPrice(number(json, "price"), Unit.PIECE),
                new VatRate(json.getString("vat"), json.getInt("rate")),
                number(json, "wanted"),
                0,
                json.getString("note"),
                json.getString("told"));
    }

    private static List<JsonObject> objects(JsonObject json, String field) {
        return json.getJsonArray(field).getValuesAs(JsonObject.class);
    }

    private static long number(JsonObject json, String field) {
        return json.getJsonNumber(field).longValueExact();
    }
}
