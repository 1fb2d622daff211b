package it.sporta.server.selling;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.Channel;
import it.sporta.server.Days;
import it.sporta.server.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

/** What was taken in some days, by seller and trade: reads the sales of these days. */
@ApplicationScoped
public class Takings {

    private Database database;

    protected Takings() {}

    @Inject
    public Takings(Database database) {
        this.database = database;
    }

    /**
     * What one seller took with one of its trades.
     *
     * @param total before cash rounding
     */
    public record Taken(UUID organisation, Channel channel, long tickets, Money total) {

        public static Taken nothing(UUID organisation, Channel channel) {
            return new Taken(organisation, channel, 0, Money.ZERO);
        }

        public boolean isOf(UUID seller, Channel trade) {
            return organisation.equals(seller) && channel == trade;
        }
    }

    public List<Taken> of(Days days) {
        return database.list(
                "SELECT organisation_id, channel, COUNT(*), SUM(total_cents) FROM sale"
                        + " WHERE business_on BETWEEN ? AND ? GROUP BY organisation_id, channel",
                row ->
                        new Taken(
                                row.id(),
                                row.one(Channel.class),
                                row.number(),
                                Money.cents(row.number())),
                days.first(),
                days.last());
    }
}
