package it.sporta.kernel.feed;

import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** Something to be paid, in the feed. */
final class DueJson {

    private DueJson() {}

    static void write(JsonGenerator json, Due due) {
        json.writeStartObject()
                .write("id", due.id().toString())
                .write("code", due.code())
                .write("title", due.title())
                .write("who", due.who())
                .write("channel", due.channel().name())
                .write("supply", due.supply().name())
                .writeStartArray("lines");
        due.lines().forEach(line -> line(json, line));
        json.writeEnd();
        due.day().ifPresent(day -> json.write("day", day.toString()));
        json.writeEnd();
    }

    private static void line(JsonGenerator json, Line line) {
        json.writeStartObject()
                .write("product", line.product().toString())
                .write("name", line.name())
                .write("quantity", line.quantity().thousandths())
                .write("unit", line.quantity().unit().name())
                .write("price", line.price().cents())
                .write("vat", line.vat().code())
                .write("rate", line.vat().hundredths())
                .writeEnd();
    }

    static Due read(JsonObject json) {
        return new Due(
                UUID.fromString(json.getString("id")),
                json.getString("code"),
                json.getString("title"),
                json.getString("who"),
                Channel.valueOf(json.getString("channel")),
                SupplyMode.valueOf(json.getString("supply")),
                FeedJson.objects(json.getJsonArray("lines")).stream().map(DueJson::line).toList(),
                Optional.ofNullable(json.getString("day", null)).map(LocalDate::parse));
    }

    private static Line line(JsonObject json) {
        Unit unit = Unit.valueOf(json.getString("unit"));
        return Line.of(
                ProductId.parse(json.getString("product")),
                json.getString("name"),
                new Quantity(json.getJsonNumber("quantity").longValueExact(), unit),
                new UnitPrice(json.getJsonNumber("price").longValueExact(), unit),
                new VatRate(json.getString("vat"), json.getInt("rate")));
    }
}
