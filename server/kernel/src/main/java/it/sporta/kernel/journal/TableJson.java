package it.sporta.kernel.journal;

import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Ordered;
import it.sporta.kernel.ticket.TicketId;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What happens at tables as content. */
final class TableJson {

    private TableJson() {}

    /** Empty for a fact of another kind. */
    static Optional<Map<String, Object>> write(Fact fact) {
        if (fact instanceof TableFact.TableOpened opened) {
            return Optional.of(
                    Map.of(
                            "ticket", opened.ticket().toString(),
                            "table", opened.table().toString(),
                            "name", opened.name(),
                            "hub", opened.hub().toString(),
                            "businessDate", opened.businessDate().toString(),
                            "operator", opened.operator().toString()));
        } else if (fact instanceof TableFact.OrderSent sent) {
            return Optional.of(
                    Map.of(
                            "ticket", sent.ticket().toString(),
                            "round", sent.round(),
                            "lines", sent.lines().stream().map(TableJson::line).toList(),
                            "operator", sent.operator().toString()));
        } else if (fact instanceof TableFact.TableLeft left) {
            return Optional.of(
                    Map.of(
                            "ticket", left.ticket().toString(),
                            "operator", left.operator().toString()));
        }
        return Optional.empty();
    }

    private static Map<String, Object> line(Ordered line) {
        return Map.of(
                "line", line.line(),
                "product", line.product().toString(),
                "name", line.name(),
                "pieces", line.pieces(),
                "price", line.price().cents(),
                "vat", line.vat().code(),
                "rate", line.vat().hundredths());
    }

    static TableFact.TableOpened opened(JsonObject json) {
        return new TableFact.TableOpened(
                TicketId.parse(json.getString("ticket")),
                Json.id(json, "table"),
                json.getString("name"),
                Json.id(json, "hub"),
                LocalDate.parse(json.getString("businessDate")),
                Json.id(json, "operator"));
    }

    static TableFact.OrderSent sent(JsonObject json) {
        List<JsonObject> lines = json.getJsonArray("lines").getValuesAs(JsonObject.class);
        return new TableFact.OrderSent(
                TicketId.parse(json.getString("ticket")),
                Math.toIntExact(Json.number(json, "round")),
                lines.stream().map(TableJson::line).toList(),
                Json.id(json, "operator"));
    }

    static TableFact.TableLeft left(JsonObject json) {
        return new TableFact.TableLeft(
                TicketId.parse(json.getString("ticket")), Json.id(json, "operator"));
    }

    private static Ordered line(JsonObject json) {
        return new Ordered(
                Json.number(json, "line"),
                ProductId.parse(json.getString("product")),
                json.getString("name"),
                Json.number(json, "pieces"),
                new UnitPrice(Json.number(json, "price"), Unit.PIECE),
                new VatRate(json.getString("vat"), json.getInt("rate")));
    }
}
