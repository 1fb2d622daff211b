package it.sporta.kernel.journal;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Weighing;
import jakarta.json.JsonObject;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** One line of a ticket as content, the same on the counter as in the journal. */
public final class LineJson {

    private LineJson() {}

    public static Map<String, Object> write(Line line) {
        Map<String, Object> json = new TreeMap<>();
        json.put("product", line.product().toString());
        json.put("name", line.name());
        json.put("quantity", line.quantity().thousandths());
        json.put("unit", line.quantity().unit().name());
        json.put("price", line.price().cents());
        json.put("amount", line.amount().cents());
        json.put("vat", line.vat().code());
        json.put("rate", line.vat().hundredths());
        line.lot().ifPresent(lot -> json.put("lot", lot));
        line.weighing().ifPresent(weighing -> json.put("weighing", weighing(weighing)));
        return json;
    }

    static Map<String, Object> weighing(Weighing weighing) {
        return Map.of(
                "origin", weighing.origin().name(),
                "scale", weighing.scale(),
                "tare", weighing.tareGrams(),
                "frame", weighing.frame());
    }

    /**
     * @throws RuntimeException of some kind when it is no line
     */
    public static Line read(JsonObject json) {
        Unit unit = Unit.valueOf(json.getString("unit"));
        return new Line(
                ProductId.parse(json.getString("product")),
                json.getString("name"),
                new Quantity(Json.number(json, "quantity"), unit),
                new UnitPrice(Json.number(json, "price"), unit),
                Money.cents(Json.number(json, "amount")),
                new VatRate(json.getString("vat"), json.getInt("rate")),
                Optional.ofNullable(json.getJsonObject("weighing")).map(LineJson::weighing),
                Optional.ofNullable(json.getString("lot", null)));
    }

    static Weighing weighing(JsonObject json) {
        return new Weighing(
                Weighing.Origin.valueOf(json.getString("origin")),
                json.getString("scale"),
                Json.number(json, "tare"),
                json.getString("frame"));
    }
}
