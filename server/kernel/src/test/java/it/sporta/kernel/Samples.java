package it.sporta.kernel;

import it.sporta.kernel.group.Unloaded;
import it.sporta.kernel.group.Wanted;
import it.sporta.kernel.journal.CardFact;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FiscalFact;
import it.sporta.kernel.journal.GroupFact;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.Barcode;
import it.sporta.kernel.product.DatedPrice;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.Provenance;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Ordered;
import it.sporta.kernel.ticket.Payment;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.kernel.waste.Waste;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.kernel.waste.WasteReason;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Goods and tickets that tests speak of, here and in the modules above. */
public final class Samples {

    public static final VatRate FOUR = VatRate.percent(4);
    public static final VatRate TEN = VatRate.percent(10);
    public static final ProductId APPLES = new ProductId(new UUID(0x7001, 0x8001));
    public static final ProductId HONEY = new ProductId(new UUID(0x7002, 0x8002));
    public static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    /** Whose till the tickets are from. */
    public static final UUID ORGANISATION = new UUID(1, 2);

    /** Of guests at a table. */
    public static final TicketId TABLE_TICKET = new TicketId(new UUID(5, 9));

    private Samples() {}

    /** So many jars more, or fewer, for the guests. */
    public static Ordered ordered(long line, long pieces) {
        return new Ordered(
                line, HONEY, "Miele tiglio", pieces, new UnitPrice(750, Unit.PIECE), TEN);
    }

    public static PricedProduct apples(List<DatedPrice> prices) {
        return new PricedProduct(
                APPLES,
                "Mele golden della Valtellina",
                "Mele golden",
                "frutta",
                Unit.KILOGRAM,
                prices,
                Map.of(SupplyMode.HANDED_OVER, FOUR, SupplyMode.SERVED, TEN),
                List.of(),
                Allergens.NONE,
                5,
                "mela-gialla",
                "Frutteto Valbrona",
                "mele",
                Optional.of(new Provenance("Lombardia", "I", "Golden")));
    }

    public static PricedProduct honey() {
        return new PricedProduct(
                HONEY,
                "Miele di tiglio 500 g",
                "Miele tiglio",
                "dispensa",
                Unit.PIECE,
                List.of(new DatedPrice(TODAY.minusDays(60), 750)),
                Map.of(SupplyMode.HANDED_OVER, TEN),
                List.of(new Barcode("4006381333931")),
                Allergens.UNKNOWN,
                0,
                "miele",
                "Apicoltura Il Tiglio",
                "");
    }

    public static Line someApples(long grams) {
        return Line.of(
                        APPLES,
                        "Mele golden",
                        Quantity.grams(grams),
                        new UnitPrice(220, Unit.KILOGRAM),
                        FOUR)
                .weighed(new Weighing(Weighing.Origin.WEIGHED_BY_SCALE, "8217", 5, "02 30"));
    }

    public static Line someHoney(long jars) {
        return Line.of(
                HONEY, "Miele tiglio", Quantity.pieces(jars), new UnitPrice(750, Unit.PIECE), TEN);
    }

    /** A ticket paid in cash, exactly what is due after rounding to five cents. */
    public static Ticket aTicket(UUID id, Line... lines) {
        Money total = Money.sum(List.of(lines).stream().map(Line::amount).toList());
        Money due = total.roundedToFiveCents();
        return new Ticket(new TicketId(id), List.of(lines), List.of(Payment.cash(due, due)));
    }

    public static Fact.TicketPaid paid(Ticket ticket, long number) {
        return new Fact.TicketPaid(
                ticket,
                number,
                new UUID(1, 1),
                ORGANISATION,
                new UUID(1, 3),
                Channel.SHOP,
                SupplyMode.HANDED_OVER,
                "public",
                TODAY,
                new UUID(1, 4));
    }

    /** Apples of a known lot that went bad. */
    public static Waste someWaste(long grams) {
        return new Waste(
                new UUID(6, 6),
                Optional.of(APPLES),
                "frutta",
                "Mele golden",
                Optional.of(new UUID(6, 7)),
                Quantity.grams(grams),
                grams,
                new Weighing(Weighing.Origin.WEIGHED_BY_SCALE, "8217", 350, "02 30"),
                WasteReason.SPOILED,
                WasteDestination.COMPOST);
    }

    public static Fact.WasteWeighed wasted(Waste waste) {
        return new Fact.WasteWeighed(waste, new UUID(1, 2), new UUID(1, 3), TODAY, new UUID(1, 4));
    }

    /** A member of the group wants honey, and no apples any more. */
    public static GroupFact.GroupBooked someBooking() {
        return new GroupFact.GroupBooked(
                new UUID(9, 1),
                new UUID(9, 2),
                new UUID(9, 3),
                List.of(
                        new Wanted(new UUID(9, 4), Quantity.pieces(2)),
                        new Wanted(new UUID(9, 5), Quantity.grams(0))),
                new UUID(1, 3),
                TODAY,
                new UUID(1, 4));
    }

    /** So many grams of a delivery to the group, with the date they carry. */
    public static GroupFact.DeliveryWeighed someDelivery(long grams) {
        return new GroupFact.DeliveryWeighed(
                new Unloaded(
                        new UUID(9, 6),
                        new UUID(9, 2),
                        new UUID(9, 5),
                        Quantity.grams(grams),
                        new Weighing(Weighing.Origin.WEIGHED_BY_SCALE, "8217", 450, "02 30"),
                        Optional.of(TODAY.plusDays(10))),
                new UUID(1, 3),
                TODAY,
                new UUID(1, 4));
    }

    /** A person said what became of a card's payment of 7,51 euro. */
    public static CardFact.CardSettled settled(UUID ticket, CardFact.Ending ending) {
        return new CardFact.CardSettled(
                new TicketId(ticket),
                Money.cents(751),
                CardFact.Doubt.UNREACHABLE,
                ending,
                CardFact.Word.PERSON,
                new UUID(1, 3),
                TODAY,
                new UUID(1, 4));
    }

    /** What the group's pickup had prepared is paid. */
    public static Fact.TicketPaid paying(UUID prepared, Ticket ticket, long number) {
        Fact.TicketPaid paid = paid(ticket, number);
        return new Fact.TicketPaid(
                ticket,
                number,
                paid.shift(),
                paid.organisation(),
                paid.hub(),
                Channel.GROUP,
                paid.supply(),
                paid.priceList(),
                paid.businessDate(),
                paid.operator(),
                Optional.of(prepared));
    }

    /** Serial of a fiscal printer. */
    public static final String MACHINE = "99MEY022274";

    /** The same sale where a fiscal printer owes it a document. */
    public static Fact.TicketPaid owing(String machine, Fact.TicketPaid paid) {
        return new Fact.TicketPaid(
                paid.ticket(),
                paid.number(),
                paid.shift(),
                paid.organisation(),
                paid.hub(),
                paid.channel(),
                paid.supply(),
                paid.priceList(),
                paid.businessDate(),
                paid.operator(),
                paid.prepared(),
                Optional.of(machine));
    }

    /** The documento commerciale 0012-0045. */
    public static FiscalFact.DocumentIssued someDocument() {
        return someDocumentOf(new UUID(5, 5));
    }

    /** The same, of that ticket. */
    public static FiscalFact.DocumentIssued someDocumentOf(UUID ticket) {
        return new FiscalFact.DocumentIssued(
                ticket,
                MACHINE,
                12,
                45,
                TODAY.atTime(10, 21),
                Money.cents(275),
                false,
                Optional.empty());
    }
}
