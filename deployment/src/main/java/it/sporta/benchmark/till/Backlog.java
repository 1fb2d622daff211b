package it.sporta.benchmark.till;

import it.sporta.kernel.UuidV7;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FactType;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.PricedProduct;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.ticket.Channel;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Payment;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.journal.Identity;
import it.sporta.till.journal.Journal;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/** Sales of a till whose server has been away for days. */
final class Backlog {

    private Backlog() {}

    /** Appends them to the journal of a till that is not running. */
    static void write(Path home, Assortment goods, int sales) throws Exception {
        Clock clock = Clock.systemUTC();
        Identity identity = Identity.load(home).orElseThrow();
        Journal journal = Journal.open(home, identity, clock);
        Fact.ShiftOpened shift =
                (Fact.ShiftOpened)
                        journal.last(FactType.SHIFT_OPENED).orElseThrow().fact().orElseThrow();
        UuidV7 ids = new UuidV7(clock);
        for (int i = 1; i <= sales; i++) {
            journal.append(
                    new Fact.TicketPaid(
                            ticket(goods, new TicketId(ids.next()), i, shift),
                            i,
                            shift.shift(),
                            identity.grant().organisation(),
                            identity.grant().hub(),
                            Channel.SHOP,
                            SupplyMode.HANDED_OVER,
                            "PUBBLICO",
                            shift.businessDate(),
                            shift.operator()));
        }
        journal.stop();
    }

    private static Ticket ticket(
            Assortment goods, TicketId id, int number, Fact.ShiftOpened shift) {
        List<Line> lines =
                List.of(number, number + 1, number + 2, number + 3, number + 4).stream()
                        .map(at -> goods.products().get(at % goods.products().size()))
                        .map(product -> line(product, shift))
                        .toList();
        Money total = Money.sum(lines.stream().map(Line::amount).toList());
        return new Ticket(id, lines, List.of(Payment.cash(total, total)));
    }

    private static Line line(PricedProduct product, Fact.ShiftOpened shift) {
        return Line.of(
                product.id(),
                product.shortName(),
                Quantity.pieces(1),
                product.price(shift.businessDate()).orElseThrow(),
                product.vat(SupplyMode.HANDED_OVER).orElseThrow());
    }
}
