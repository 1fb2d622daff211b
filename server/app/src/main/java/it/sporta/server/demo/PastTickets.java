package it.sporta.server.demo;

import it.sporta.kernel.Rome;
import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Ticket;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.server.catalogue.PriceList;
import it.sporta.server.demo.Purchase.Take;
import it.sporta.server.demo.data.Keys;
import it.sporta.server.identity.FiscalRegime;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.Operators;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The till that was there before the tills: makes of each purchase of a day the fact that a till of
 * the hub would have told, at the prices and rates of that day.
 */
final class PastTickets {

    private final PriceBook prices;
    private final Corner corner;
    private final LocalDate day;
    private final Hub hub;
    private final Optional<VatRate> insteadOfVat;
    private final UUID operator;

    PastTickets(EntityManager entities, PriceBook prices, Corner corner, LocalDate day) {
        Hubs hubs = new Hubs(entities);
        this.prices = prices;
        this.corner = corner;
        this.day = day;
        this.hub = hubs.get(corner.id());
        this.insteadOfVat =
                hubs.organisation(hub)
                        .regime(hub.channel(), day)
                        .flatMap(FiscalRegime::insteadOfVat);
        this.operator =
                Chance.of("operator", corner.key(), day)
                        .one(new Operators(entities).at(hub.id()))
                        .id();
    }

    /**
     * @param number of the ticket in the hub's past, from 1
     */
    Arrived<TicketPaid> told(Purchase purchase, long number) {
        TicketPaid paid =
                new TicketPaid(
                        ticket(purchase, number),
                        number,
                        Keys.of("shift", corner.key(), day),
                        hub.organisation(),
                        hub.id(),
                        hub.channel(),
                        purchase.supply(),
                        PriceList.BASE,
                        day,
                        operator);
        Instant at = day.atTime(purchase.at()).atZone(Rome.ZONE).toInstant();
        return new Arrived<>(
                paid, new Origin(corner.pastTill(), 1, number, at, Optional.of(corner.counter())));
    }

    private Ticket ticket(Purchase purchase, long number) {
        List<Line> lines =
                purchase.takes().stream().map(take -> line(take, purchase.supply())).toList();
        Money total = Money.sum(lines.stream().map(Line::amount).toList());
        return new Ticket(
                new TicketId(Keys.of("ticket", corner.key(), number)),
                lines,
                List.of(Tender.of(total, Chance.of("tender", corner.key(), number))));
    }

    private Line line(Take take, SupplyMode mode) {
        var what = take.article().particulars();
        return Line.of(
                Keys.article(take.article().key()),
                what.shortName(),
                new Quantity(take.thousandths(), what.unit()),
                prices.price(take.article(), day),
                insteadOfVat.orElseGet(() -> prices.rate(take.article(), mode, day)));
    }
}
