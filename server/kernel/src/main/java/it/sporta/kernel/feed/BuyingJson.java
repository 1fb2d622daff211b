package it.sporta.kernel.feed;

import it.sporta.kernel.group.BookingRule;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.quantity.Unit;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.stream.JsonGenerator;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Function;

/** A group's cycles in the feed; none are not written, and nothing is read as none. */
final class BuyingJson {

    private BuyingJson() {}

    static void write(JsonGenerator json, Buying buying) {
        if (buying.equals(Buying.NONE)) {
            return;
        }
        json.writeStartObject("buying").writeStartArray("members");
        for (Buying.Member member : buying.members()) {
            json.writeStartObject()
                    .write("id", member.id().toString())
                    .write("card", member.card())
                    .write("name", member.name())
                    .writeEnd();
        }
        json.writeEnd().writeStartArray("open");
        buying.open().forEach(open -> open(json, open));
        json.writeEnd().writeStartArray("coming");
        buying.coming().forEach(coming -> coming(json, coming));
        json.writeEnd().writeEnd();
    }

    private static void open(JsonGenerator json, Buying.Open open) {
        json.writeStartObject()
                .write("cycle", open.cycle().toString())
                .write("name", open.name())
                .write("closes", open.closes().toEpochMilli())
                .writeStartArray("offers");
        open.offers().forEach(offer -> offer(json, offer));
        json.writeEnd().writeStartArray("booked");
        for (Buying.Booked booked : open.booked()) {
            json.writeStartObject()
                    .write("member", booked.member().toString())
                    .write("offer", booked.offer().toString())
                    .write("thousandths", booked.thousandths())
                    .writeEnd();
        }
        json.writeEnd().writeStartArray("heard");
        open.heard().forEach(id -> json.write(id.toString()));
        json.writeEnd().writeEnd();
    }

    private static void offer(JsonGenerator json, Buying.Offer offer) {
        json.writeStartObject()
                .write("id", offer.id().toString())
                .write("name", offer.name())
                .write("unit", offer.price().per().name())
                .write("price", offer.price().cents())
                .write("step", offer.rule().step())
                .write("least", offer.rule().least())
                .write("most", offer.rule().most());
        offer.left().ifPresent(left -> json.write("left", left));
        json.writeEnd();
    }

    private static void coming(JsonGenerator json, Buying.Coming coming) {
        json.writeStartObject()
                .write("cycle", coming.cycle().toString())
                .write("name", coming.name())
                .writeStartArray("asked");
        coming.asked().forEach(asked -> asked(json, asked));
        json.writeEnd().writeStartArray("weighed");
        for (Buying.Weighed weighed : coming.weighed()) {
            json.writeStartObject()
                    .write("id", weighed.id().toString())
                    .write("offer", weighed.offer().toString())
                    .write("thousandths", weighed.thousandths())
                    .writeEnd();
        }
        json.writeEnd().writeEnd();
    }

    private static void asked(JsonGenerator json, Buying.Asked asked) {
        json.writeStartObject()
                .write("offer", asked.offer().toString())
                .write("name", asked.name())
                .write("unit", asked.unit().name())
                .write("thousandths", asked.thousandths())
                .write("dated", asked.dated().name())
                .write("days", asked.shelfLifeDays());
        asked.written().ifPresent(written -> json.write("written", written));
        json.writeEnd();
    }

    static Buying read(JsonObject feed) {
        return Optional.ofNullable(feed.getJsonObject("buying"))
                .map(BuyingJson::buying)
                .orElse(Buying.NONE);
    }

    private static Buying buying(JsonObject json) {
        return new Buying(
                all(
                        json,
                        "members",
                        one ->
                                new Buying.Member(
                                        id(one, "id"), number(one, "card"), one.getString("name"))),
                all(json, "open", BuyingJson::open),
                all(json, "coming", BuyingJson::coming));
    }

    private static Buying.Open open(JsonObject json) {
        return new Buying.Open(
                id(json, "cycle"),
                json.getString("name"),
                Instant.ofEpochMilli(number(json, "closes")),
                all(json, "offers", BuyingJson::offer),
                all(
                        json,
                        "booked",
                        one ->
                                new Buying.Booked(
                                        id(one, "member"),
                                        id(one, "offer"),
                                        number(one, "thousandths"))),
                json.getJsonArray("heard").getValuesAs(JsonString.class).stream()
                        .map(id -> UUID.fromString(id.getString()))
                        .toList());
    }

    private static Buying.Offer offer(JsonObject json) {
        return new Buying.Offer(
                id(json, "id"),
                json.getString("name"),
                new UnitPrice(number(json, "price"), Unit.valueOf(json.getString("unit"))),
                new BookingRule(number(json, "step"), number(json, "least"), number(json, "most")),
                maybe(json, "left"));
    }

    private static Buying.Coming coming(JsonObject json) {
        return new Buying.Coming(
                id(json, "cycle"),
                json.getString("name"),
                all(json, "asked", BuyingJson::asked),
                all(
                        json,
                        "weighed",
                        one ->
                                new Buying.Weighed(
                                        id(one, "id"),
                                        id(one, "offer"),
                                        number(one, "thousandths"))));
    }

    private static Buying.Asked asked(JsonObject json) {
        return new Buying.Asked(
                id(json, "offer"),
                json.getString("name"),
                Unit.valueOf(json.getString("unit")),
                number(json, "thousandths"),
                maybe(json, "written"),
                Buying.Dated.valueOf(json.getString("dated")),
                json.getInt("days"));
    }

    private static <T> List<T> all(JsonObject json, String name, Function<JsonObject, T> one) {
        return FeedJson.objects(json.getJsonArray(name)).stream().map(one).toList();
    }

    private static UUID id(JsonObject json, String name) {
        return UUID.fromString(json.getString(name));
    }

    private static long number(JsonObject json, String name) {
        return json.getJsonNumber(name).longValueExact();
    }

    private static OptionalLong maybe(JsonObject json, String name) {
        return json.containsKey(name) ? OptionalLong.of(number(json, name)) : OptionalLong.empty();
    }
}
