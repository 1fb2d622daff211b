package it.sporta.kernel.journal;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.waste.Waste;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/** Unsold food as content: what was weighed, why, and where it went. */
final class WasteJson {

    private WasteJson() {}

    static Map<String, Object> write(Fact.WasteWeighed weighed) {
        Waste waste = weighed.waste();
        Map<String, Object> json = new TreeMap<>();
        json.put("weighing", waste.id().toString());
        json.put("organisation", weighed.organisation().toString());
        json.put("hub", weighed.hub().toString());
        json.put("businessDate", weighed.businessDate().toString());
        json.put("operator", weighed.operator().toString());
        waste.product().ifPresent(product -> json.put("product", product.toString()));
        json.put("family", waste.family());
        json.put("name", waste.name());
        waste.lot().ifPresent(lot -> json.put("lot", lot.toString()));
        json.put("quantity", waste.quantity().thousandths());
        json.put("unit", waste.quantity().unit().name());
        json.put("grams", waste.grams());
        json.put("how", LineJson.weighing(waste.how()));
        json.put("reason", waste.reason().name());
        json.put("destination", waste.destination().name());
        return json;
    }

    static Map<String, Object> write(Fact.WasteWithdrawn withdrawn) {
        return Map.of(
                "weighing", withdrawn.weighing().toString(),
                "businessDate", withdrawn.businessDate().toString(),
                "operator", withdrawn.operator().toString());
    }

    static Fact.WasteWeighed weighed(JsonObject json) {
        return new Fact.WasteWeighed(
                waste(json),
                Json.id(json, "organisation"),
                Json.id(json, "hub"),
                LocalDate.parse(json.getString("businessDate")),
                Json.id(json, "operator"));
    }

    private static Waste waste(JsonObject json) {
        return new Waste(
                Json.id(json, "weighing"),
                Optional.ofNullable(json.getString("product", null)).map(ProductId::parse),
                json.getString("family"),
                json.getString("name"),
                Optional.ofNullable(json.getString("lot", null)).map(UUID::fromString),
                new Quantity(Json.number(json, "quantity"), Unit.valueOf(json.getString("unit"))),
                Json.number(json, "grams"),
                LineJson.weighing(json.getJsonObject("how")),
                WasteReason.valueOf(json.getString("reason")),
                WasteDestination.valueOf(json.getString("destination")));
    }

    static Fact.WasteWithdrawn withdrawn(JsonObject json) {
        return new Fact.WasteWithdrawn(
                Json.id(json, "weighing"),
                LocalDate.parse(json.getString("businessDate")),
                Json.id(json, "operator"));
    }
}
