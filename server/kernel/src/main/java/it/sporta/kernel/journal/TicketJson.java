package it.sporta.kernel.journal;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Payment;
import it.sporta.kernel.ticket.PaymentKind;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import jakarta.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * A paid ticket as content: what stands on the paper, and the article's own id beside each name.
 */
final class TicketJson {

    private TicketJson() {}

    static Map<String, Object> write(Fact.TicketPaid paid) {
        Map<String, Object> json = new TreeMap<>();
        json.put("ticket", paid.ticket().id().toString());
        json.put("number", paid.number());
        json.put("shift", paid.shift().toString());
        json.put("organisation", paid.organisation().toString());
        json.put("hub", paid.hub().toString());
        json.put("channel", paid.channel().name());
        json.put("supply", paid.supply().name());
        json.put("priceList", paid.priceList());
        json.put("businessDate", paid.businessDate().toString());
        json.put("operator", paid.operator().toString());
        paid.prepared().ifPresent(prepared -> json.put("prepared", prepared.toString()));
        paid.machine().ifPresent(serial -> json.put("machine", serial));
        json.put("total", paid.ticket().total().cents());
        json.put("rounding", paid.ticket().cashRounding().cents());
        json.put("lines", paid.ticket().lines().stream().map(LineJson::write).toList());
        json.put("payments", paid.ticket().payments().stream().map(TicketJson::payment).toList());
        return json;
    }

    private static Map<String, Object> payment(Payment payment) {
        return Map.of(
                "kind", payment.kind().name(),
                "amount", payment.amount().cents(),
                "tendered", payment.tendered().cents());
    }

    static Fact.TicketPaid read(JsonObject json) {
        return new Fact.TicketPaid(
                ticket(json),
                Json.number(json, "number"),
                Json.id(json, "shift"),
                Json.id(json, "organisation"),
                Json.id(json, "hub"),
                Channel.valueOf(json.getString("channel")),
                SupplyMode.valueOf(json.getString("supply")),
                json.getString("priceList"),
                LocalDate.parse(json.getString("businessDate")),
                Json.id(json, "operator"),
                Optional.ofNullable(json.getString("prepared", null)).map(UUID::fromString),
                Optional.ofNullable(json.getString("machine", null)));
    }

    private static Ticket ticket(JsonObject json) {
        List<JsonObject> lines = json.getJsonArray("lines").getValuesAs(JsonObject.class);
        List<JsonObject> payments = json.getJsonArray("payments").getValuesAs(JsonObject.class);
        Ticket ticket =
                new Ticket(
                        TicketId.parse(json.getString("ticket")),
                        lines.stream().map(LineJson::read).toList(),
                        payments.stream().map(TicketJson::payment).toList());
        if (ticket.total().cents() != Json.number(json, "total")) {
            throw new IllegalArgumentException("the lines do not add up to the total");
        }
        if (ticket.cashRounding().cents() != Json.number(json, "rounding")) {
            throw new IllegalArgumentException("the payments do not settle the total");
        }
        return ticket;
    }

    private static Payment payment(JsonObject json) {
        return new Payment(
                PaymentKind.valueOf(json.getString("kind")),
                Money.cents(Json.number(json, "amount")),
                Money.cents(Json.number(json, "tendered")));
    }
}
