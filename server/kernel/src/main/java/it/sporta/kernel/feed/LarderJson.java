package it.sporta.kernel.feed;

import it.sporta.kernel.product.ProductId;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The larder in the feed; an empty one is not written, and none is read as an empty one. */
final class LarderJson {

    private LarderJson() {}

    static void write(JsonGenerator json, Larder larder) {
        if (larder.equals(Larder.EMPTY)) {
            return;
        }
        json.writeStartObject("larder").writeStartArray("lots");
        larder.lots().forEach(lot -> lot(json, lot));
        json.writeEnd().writeStartArray("bins");
        for (Larder.Bin bin : larder.bins()) {
            json.writeStartObject()
                    .write("name", bin.name())
                    .write("tare", bin.tareGrams())
                    .writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    private static void lot(JsonGenerator json, Larder.DatedLot lot) {
        json.writeStartObject()
                .write("id", lot.id().toString())
                .write("product", lot.product().toString())
                .write("label", lot.label())
                .write("last", lot.last().toString())
                .write("useBy", lot.useBy())
                .write("thousandths", lot.thousandths())
                .writeEnd();
    }

    static Larder read(JsonObject feed) {
        return Optional.ofNullable(feed.getJsonObject("larder"))
                .map(LarderJson::larder)
                .orElse(Larder.EMPTY);
    }

    private static Larder larder(JsonObject json) {
        return new Larder(
                FeedJson.objects(json.getJsonArray("lots")).stream().map(LarderJson::lot).toList(),
                FeedJson.objects(json.getJsonArray("bins")).stream().map(LarderJson::bin).toList());
    }

    private static Larder.DatedLot lot(JsonObject json) {
        return new Larder.DatedLot(
                UUID.fromString(json.getString("id")),
                ProductId.parse(json.getString("product")),
                json.getString("label"),
                LocalDate.parse(json.getString("last")),
                json.getBoolean("useBy"),
                json.getJsonNumber("thousandths").longValueExact());
    }

    private static Larder.Bin bin(JsonObject json) {
        return new Larder.Bin(json.getString("name"), json.getJsonNumber("tare").longValueExact());
    }
}
