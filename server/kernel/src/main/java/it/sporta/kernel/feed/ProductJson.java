package it.sporta.kernel.feed;

import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.product.DatedPrice;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.Provenance;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Unit;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonGenerator;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;

/** One article in the feed. */
final class ProductJson {

    private ProductJson() {}

    static void write(JsonGenerator json, PricedProduct product) {
        json.writeStartObject()
                .write("id", product.id().toString())
                .write("name", product.name())
                .write("shortName", product.shortName())
                .write("family", product.family())
                .write("unit", product.unit().name())
                .write("allergens", product.allergens().toString())
                .write("tare", product.tareGrams())
                .write("picture", product.picture())
                .write("producer", product.producer())
                .write("lookAlikes", product.lookAlikes());
        json.writeStartObject("vat");
        product.vat().forEach((mode, rate) -> vat(json, mode, rate));
        json.writeEnd().writeStartArray("prices");
        product.prices().forEach(price -> price(json, price));
        json.writeEnd().writeStartArray("barcodes");
        product.barcodes().forEach(code -> json.write(code.digits()));
        json.writeEnd();
        product.provenance().ifPresent(told -> provenance(json, told));
        json.writeEnd();
    }

    private static void provenance(JsonGenerator json, Provenance told) {
        json.writeStartObject("provenance")
                .write("origin", told.origin())
                .write("category", told.category())
                .write("variety", told.variety())
                .writeEnd();
    }

    private static void vat(JsonGenerator json, SupplyMode mode, VatRate rate) {
        json.writeStartObject(mode.name())
                .write("code", rate.code())
                .write("rate", rate.hundredths())
                .writeEnd();
    }

    private static void price(JsonGenerator json, DatedPrice price) {
        json.writeStartObject()
                .write("from", price.from().toString())
                .write("cents", price.cents())
                .writeEnd();
    }

    static PricedProduct read(JsonObject json) {
        return new PricedProduct(
                ProductId.parse(json.getString("id")),
                json.getString("name"),
                json.getString("shortName"),
                json.getString("family"),
                Unit.valueOf(json.getString("unit")),
                FeedJson.objects(json.getJsonArray("prices")).stream()
                        .map(ProductJson::price)
                        .toList(),
                json.getJsonObject("vat").entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        field -> SupplyMode.valueOf(field.getKey()),
                                        field -> vat(field.getValue().asJsonObject()))),
                json.getJsonArray("barcodes").getValuesAs(JsonString.class).stream()
                        .map(code -> new Barcode(code.getString()))
                        .toList(),
                Allergens.parse(json.getString("allergens")),
                json.getJsonNumber("tare").longValueExact(),
                json.getString("picture"),
                json.getString("producer"),
                json.getString("lookAlikes"),
                Optional.ofNullable(json.getJsonObject("provenance")).map(ProductJson::provenance));
    }

    private static Provenance provenance(JsonObject json) {
        return new Provenance(
                json.getString("origin"), json.getString("category"), json.getString("variety"));
    }

    private static VatRate vat(JsonObject json) {
        return new VatRate(json.getString("code"), json.getInt("rate"));
    }

    private static DatedPrice price(JsonObject json) {
        return new DatedPrice(
                LocalDate.parse(json.getString("from")),
                json.getJsonNumber("cents").longValueExact());
    }
}
