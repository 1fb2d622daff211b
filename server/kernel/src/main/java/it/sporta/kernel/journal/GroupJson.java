package it.sporta.kernel.journal;

import it.sporta.kernel.group.Unloaded;
import it.sporta.kernel.group.Wanted;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** What happens for a buying group as content. */
final class GroupJson {

    private GroupJson() {}

    /** Empty for a fact of another kind. */
    static Optional<Map<String, Object>> write(Fact fact) {
        if (fact instanceof GroupFact.GroupBooked booked) {
            return Optional.of(booked(booked));
        } else if (fact instanceof GroupFact.DeliveryWeighed weighed) {
            return Optional.of(weighed(weighed));
        } else if (fact instanceof GroupFact.DeliveryWithdrawn withdrawn) {
            return Optional.of(
                    Map.of(
                            "weighing", withdrawn.weighing().toString(),
                            "hub", withdrawn.hub().toString(),
                            "businessDate", withdrawn.businessDate().toString(),
                            "operator", withdrawn.operator().toString()));
        }
        return Optional.empty();
    }

    private static Map<String, Object> booked(GroupFact.GroupBooked booked) {
        return Map.of(
                "booking", booked.booking().toString(),
                "cycle", booked.cycle().toString(),
                "member", booked.member().toString(),
                "wanted", booked.wanted().stream().map(GroupJson::wanted).toList(),
                "hub", booked.hub().toString(),
                "businessDate", booked.businessDate().toString(),
                "operator", booked.operator().toString());
    }

    private static Map<String, Object> wanted(Wanted wanted) {
        return Map.of(
                "offer", wanted.offer().toString(),
                "quantity", wanted.quantity().thousandths(),
                "unit", wanted.quantity().unit().name());
    }

    private static Map<String, Object> weighed(GroupFact.DeliveryWeighed weighed) {
        Unloaded load = weighed.load();
        Map<String, Object> json = new TreeMap<>();
        json.put("weighing", load.id().toString());
        json.put("cycle", load.cycle().toString());
        json.put("offer", load.offer().toString());
        json.put("quantity", load.quantity().thousandths());
        json.put("unit", load.quantity().unit().name());
        json.put("how", LineJson.weighing(load.how()));
        load.expires().ifPresent(day -> json.put("expires", day.toString()));
        json.put("hub", weighed.hub().toString());
        json.put("businessDate", weighed.businessDate().toString());
        json.put("operator", weighed.operator().toString());
        return json;
    }

    static GroupFact.GroupBooked booked(JsonObject json) {
        List<JsonObject> wanted = json.getJsonArray("wanted").getValuesAs(JsonObject.class);
        return new GroupFact.GroupBooked(
                Json.id(json, "booking"),
                Json.id(json, "cycle"),
                Json.id(json, "member"),
                wanted.stream().map(GroupJson::wanted).toList(),
                Json.id(json, "hub"),
                LocalDate.parse(json.getString("businessDate")),
                Json.id(json, "operator"));
    }

    private static Wanted wanted(JsonObject json) {
        return new Wanted(Json.id(json, "offer"), quantity(json));
    }

    static GroupFact.DeliveryWeighed weighed(JsonObject json) {
        return new GroupFact.DeliveryWeighed(
                new Unloaded(
                        Json.id(json, "weighing"),
                        Json.id(json, "cycle"),
                        Json.id(json, "offer"),
                        quantity(json),
                        LineJson.weighing(json.getJsonObject("how")),
                        Optional.ofNullable(json.getString("expires", null)).map(LocalDate::parse)),
                Json.id(json, "hub"),
                LocalDate.parse(json.getString("businessDate")),
                Json.id(json, "operator"));
    }

    static GroupFact.DeliveryWithdrawn withdrawn(JsonObject json) {
        return new GroupFact.DeliveryWithdrawn(
                Json.id(json, "weighing"),
                Json.id(json, "hub"),
                LocalDate.parse(json.getString("businessDate")),
                Json.id(json, "operator"));
    }

    private static Quantity quantity(JsonObject json) {
        return new Quantity(Json.number(json, "quantity"), Unit.valueOf(json.getString("unit")));
    }
}
