package it.sporta.server.insight;

import it.sporta.kernel.Rome;
import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Tally;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;

/** Adds every sale to its hub's hour and to its articles' day. */
@ApplicationScoped
public class DayTotals {

    private Database database;

    protected DayTotals() {}

    @Inject
    public DayTotals(Database database) {
        this.database = database;
    }

    public void on(@Observes @Priority(Arrivals.THIRD) Arrivals arrivals) {
        Tally hours =
                new Tally(
                        "hour_total",
                        List.of("hub_id", "business_on", "hour_of_day"),
                        List.of("tickets", "cents", "rounding_cents", "grams"));
        Tally products =
                new Tally(
                        "product_total",
                        List.of("hub_id", "business_on", "product_id"),
                        List.of("thousandths", "cents", "grams"));
        for (Arrived<TicketPaid> arrived : arrivals.of(TicketPaid.class)) {
            TicketPaid paid = arrived.fact();
            hours.add(
                    List.of(
                            paid.hub(),
                            paid.businessDate(),
                            arrived.origin().at().atZone(Rome.ZONE).getHour()),
                    1,
                    paid.ticket().total().cents(),
                    paid.ticket().cashRounding().cents(),
                    paid.ticket().lines().stream().mapToLong(DayTotals::grams).sum());
            for (Line line : paid.ticket().lines()) {
                products.add(
                        List.of(paid.hub(), paid.businessDate(), line.product().value()),
                        line.quantity().thousandths(),
                        line.amount().cents(),
                        grams(line));
            }
        }
        hours.post(database);
        products.post(database);
    }

    private static long grams(Line line) {
        return line.quantity().unit() == Unit.KILOGRAM ? line.quantity().thousandths() : 0;
    }
}
