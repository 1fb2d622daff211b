package it.sporta.till.tables;

import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.disk.KeptList;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/**
 * What a table wants and the kitchen does not know yet, and all notes, as they lie on disk. Written
 * before a press is answered; lost or spoilt, only what was never sent is lost.
 */
record TableDraft(TicketId ticket, Order order) {

    static final KeptList.Shape<TableDraft> SHAPE = new Shape();

    static TableDraft at(Sitting sitting) {
        return new TableDraft(sitting.ticket(), sitting.order());
    }

    private static final class Shape implements KeptList.Shape<TableDraft> {

        @Override
        public String all() {
            return "tables";
        }

        @Override
        public JsonObjectBuilder write(TableDraft one) {
            return KeptList.object()
                    .add("ticket", one.ticket().toString())
                    .add("last", one.order().last())
                    .add("rounds", one.order().rounds())
                    .add(
                            "lines",
                            KeptList.array(one.order().lines().stream().map(Shape::line).toList()));
        }

        private static JsonObjectBuilder line(OrderLine line) {
            return KeptList.object()
                    .add("number", line.number())
                    .add("product", line.product().toString())
                    .add("name", line.name())
                    .add("price", line.price().cents())
                    .add("vat", line.vat().code())
                    .add("rate", line.vat().hundredths())
                    .add("wanted", line.wanted())
                    .add("note", line.note())
                    .add("told", line.told());
        }

        @Override
        public TableDraft read(JsonObject json) {
            Order order =
                    new Order(
                            KeptList.objects(json, "lines").stream().map(Shape::line).toList(),
                            KeptList.number(json, "last"),
                            json.getInt("rounds"));
            return new TableDraft(TicketId.parse(json.getString("ticket")), order);
        }

        private static OrderLine line(JsonObject json) {
            return new OrderLine(
                    KeptList.number(json, "number"),
                    ProductId.parse(json.getString("product")),
                    json.getString("name"),
                    new UnitPrice(KeptList.number(json, "price"), Unit.PIECE),
                    new VatRate(json.getString("vat"), json.getInt("rate")),
                    KeptList.number(json, "wanted"),
                    0,
                    json.getString("note"),
                    json.getString("told"));
        }
    }
}
