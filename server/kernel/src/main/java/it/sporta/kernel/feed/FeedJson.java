package it.sporta.kernel.feed;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.people.Role;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.stream.JsonGenerator;
import jakarta.json.stream.JsonGeneratorFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The feed as JSON. A reader takes all of it or nothing: half a price list is worse than none. */
public final class FeedJson {

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());
    private static final JsonGeneratorFactory WRITERS = Json.createGeneratorFactory(Map.of());

    private FeedJson() {}

    public static byte[] write(Feed feed) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JsonGenerator json = WRITERS.createGenerator(out, StandardCharsets.UTF_8)) {
            json.writeStartObject().write("v", 1).write("version", feed.version());
            feed.place().ifPresent(place -> place(json, place));
            settings(json, feed.settings());
            json.writeStartArray("products");
            feed.products().forEach(product -> ProductJson.write(json, product));
            json.writeEnd().writeStartArray("removed");
            feed.removed().forEach(id -> json.write(id.toString()));
            json.writeEnd().writeStartArray("people");
            feed.people().forEach(person -> person(json, person));
            json.writeEnd().writeStartObject("stock");
            feed.stock().forEach((id, thousandths) -> json.write(id.toString(), thousandths));
            json.writeEnd().writeStartArray("dues");
            feed.dues().forEach(due -> DueJson.write(json, due));
            json.writeEnd().writeStartArray("settled");
            feed.settled().forEach(id -> json.write(id.toString()));
            json.writeEnd();
            LarderJson.write(json, feed.larder());
            BuyingJson.write(json, feed.buying());
            FoodLabelJson.write(json, feed.labels());
            acknowledged(json, feed.acknowledged());
            json.writeEnd();
        }
        return out.toByteArray();
    }

    private static void place(JsonGenerator json, Feed.Place place) {
        json.writeStartObject("place")
                .write("name", place.name())
                .write("address", place.address())
                .writeEnd();
    }

    private static void settings(JsonGenerator json, Feed.Settings settings) {
        json.writeStartObject("settings")
                .write("regime", settings.regime())
                .write("channel", settings.channel().name())
                .write("supply", settings.supply().name())
                .write("priceList", settings.priceList())
                .write("cashRounding", settings.cashRounding())
                .write("demo", settings.demo())
                .writeStartObject("families");
        settings.families().forEach(json::write);
        json.writeEnd().writeStartArray("supplies");
        settings.supplies().forEach(mode -> json.write(mode.name()));
        json.writeEnd().writeStartArray("tables");
        for (Feed.Table table : settings.tables()) {
            json.writeStartObject()
                    .write("id", table.id().toString())
                    .write("name", table.name())
                    .writeEnd();
        }
        json.writeEnd();
        ShopCodeJson.write(json, settings.codes());
        json.writeStartArray("members");
        settings.members().stream().sorted().forEach(channel -> json.write(channel.name()));
        json.writeEnd().writeEnd();
    }

    private static void person(JsonGenerator json, Operator person) {
        json.writeStartObject()
                .write("id", person.id().toString())
                .write("name", person.name())
                .write("role", person.role().name())
                .write("pin", person.pin())
                .writeEnd();
    }

    private static void acknowledged(JsonGenerator json, SignedHead signed) {
        json.writeStartObject("acknowledged")
                .write("till", signed.till().toString())
                .write("head", signed.head().toString())
                .write("signature", signed.signature().hex())
                .writeEnd();
    }

    /**
     * @throws IllegalArgumentException when any part of it cannot be read
     */
    public static Feed read(byte[] body) {
        return parsed(body, FeedJson::feed);
    }

    /**
     * Who answers, of a feed whose other parts are of a version to come: a till that cannot read
     * its server's list still brings it the sales.
     *
     * @throws IllegalArgumentException when it does not say so
     */
    public static SignedHead acknowledged(byte[] body) {
        return parsed(body, json -> acknowledged(json.getJsonObject("acknowledged")));
    }

    private static <T> T parsed(byte[] body, Function<JsonObject, T> part) {
        ByteArrayInputStream in = new ByteArrayInputStream(body);
        try (JsonReader reader = READERS.createReader(in, StandardCharsets.UTF_8)) {
            return part.apply(reader.readObject());
        } catch (JsonException
                | NullPointerException
                | ClassCastException
                | ArithmeticException
                | DateTimeException
                | IllegalStateException e) {
            throw new IllegalArgumentException("no feed", e);
        }
    }

    private static Feed feed(JsonObject json) {
        return new Feed(
                json.getJsonNumber("version").longValueExact(),
                Optional.ofNullable(json.getJsonObject("place")).map(FeedJson::place),
                settings(json.getJsonObject("settings")),
                objects(json.getJsonArray("products")).stream().map(ProductJson::read).toList(),
                json.getJsonArray("removed").getValuesAs(JsonString.class).stream()
                        .map(id -> ProductId.parse(id.getString()))
                        .toList(),
                objects(json.getJsonArray("people")).stream().map(FeedJson::person).toList(),
                json.getJsonObject("stock").entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        field -> ProductId.parse(field.getKey()),
                                        field -> ((JsonNumber) field.getValue()).longValueExact())),
                objects(array(json, "dues")).stream().map(DueJson::read).toList(),
                array(json, "settled").getValuesAs(JsonString.class).stream()
                        .map(id -> UUID.fromString(id.getString()))
                        .toList(),
                LarderJson.read(json),
                BuyingJson.read(json),
                FoodLabelJson.read(array(json, "labels")),
                acknowledged(json.getJsonObject("acknowledged")));
    }

    /** What a till kept, or a server sends, of an earlier version knows no such list. */
    private static JsonArray array(JsonObject json, String name) {
        return json.containsKey(name) ? json.getJsonArray(name) : JsonValue.EMPTY_JSON_ARRAY;
    }

    private static Feed.Place place(JsonObject json) {
        return new Feed.Place(json.getString("name"), json.getString("address"));
    }

    private static Feed.Settings settings(JsonObject json) {
        SupplyMode usual = SupplyMode.valueOf(json.getString("supply"));
        return new Feed.Settings(
                json.getString("regime"),
                Channel.valueOf(json.getString("channel", Channel.SHOP.name())),
                usual,
                Stream.concat(
                                Stream.of(usual),
                                array(json, "supplies").getValuesAs(JsonString.class).stream()
                                        .map(mode -> SupplyMode.valueOf(mode.getString())))
                        .collect(Collectors.toSet()),
                json.getString("priceList"),
                json.getBoolean("cashRounding"),
                json.getBoolean("demo"),
                json.getJsonObject("families").entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey,
                                        field -> ((JsonString) field.getValue()).getString())),
                objects(array(json, "tables")).stream().map(FeedJson::table).toList(),
                objects(array(json, "codes")).stream().map(ShopCodeJson::read).toList(),
                array(json, "members").getValuesAs(JsonString.class).stream()
                        .map(channel -> Channel.valueOf(channel.getString()))
                        .collect(Collectors.toSet()));
    }

    private static Feed.Table table(JsonObject json) {
        return new Feed.Table(UUID.fromString(json.getString("id")), json.getString("name"));
    }

    private static Operator person(JsonObject json) {
        return new Operator(
                UUID.fromString(json.getString("id")),
                json.getString("name"),
                Role.valueOf(json.getString("role")),
                json.getString("pin"));
    }

    private static SignedHead acknowledged(JsonObject json) {
        return new SignedHead(
                UUID.fromString(json.getString("till")),
                Head.parse(json.getString("head")),
                Bytes.hex(json.getString("signature")));
    }

    static List<JsonObject> objects(JsonArray array) {
        return array.getValuesAs(JsonObject.class);
    }
}
