package it.sporta.server.selling;

import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Payment;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.Database;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Writes down what was sold and how it was paid. */
@ApplicationScoped
public class SaleRecorder {

    private static final String SALE =
            "INSERT INTO sale (id, till_id, epoch, sequence, number_at_till, shift_id,"
                    + " organisation_id, hub_id, channel, supply, price_list, business_on,"
                    + " sold_at, operator_id, total_cents, rounding_cents)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String LINE =
            "INSERT INTO sale_line (sale_id, line, product_id, name, thousandths, unit,"
                    + " price_cents, cents, vat_code, vat_rate)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String PAYMENT =
            "INSERT INTO sale_payment (sale_id, line, kind, cents, tendered_cents)"
                    + " VALUES (?, ?, ?, ?, ?)";

    private Database database;

    protected SaleRecorder() {}

    @Inject
    public SaleRecorder(Database database) {
        this.database = database;
    }

    public void on(@Observes @Priority(Arrivals.FIRST) Arrivals arrivals) {
        List<Object[]> sales = new ArrayList<>();
        List<Object[]> lines = new ArrayList<>();
        List<Object[]> payments = new ArrayList<>();
        for (Arrived<TicketPaid> arrived : arrivals.of(TicketPaid.class)) {
            TicketPaid paid = arrived.fact();
            sales.add(sale(paid, arrived.origin()));
            UUID id = paid.ticket().id().value();
            for (int i = 0; i < paid.ticket().lines().size(); i++) {
                lines.add(line(id, i, paid.ticket().lines().get(i)));
            }
            for (int i = 0; i < paid.ticket().payments().size(); i++) {
                payments.add(payment(id, i, paid.ticket().payments().get(i)));
            }
        }
        database.changeAll(SALE, sales);
        database.changeAll(LINE, lines);
        database.changeAll(PAYMENT, payments);
    }

    private static Object[] sale(TicketPaid paid, Origin origin) {
        return new Object[] {
            paid.ticket().id().value(),
            origin.till(),
            origin.epoch(),
            origin.sequence(),
            paid.number(),
            paid.shift(),
            paid.organisation(),
            paid.hub(),
            paid.channel(),
            paid.supply(),
            paid.priceList(),
            paid.businessDate(),
            origin.at(),
            paid.operator(),
            paid.ticket().total().cents(),
            paid.ticket().cashRounding().cents()
        };
    }

    private static Object[] line(UUID sale, int number, Line line) {
        return new Object[] {
            sale,
            number,
            line.product().value(),
            line.name(),
            line.quantity().thousandths(),
            line.quantity().unit(),
            line.price().cents(),
            line.amount().cents(),
            line.vat().code(),
            line.vat().hundredths()
        };
    }

    private static Object[] payment(UUID sale, int number, Payment payment) {
        return new Object[] {
            sale, number, payment.kind(), payment.amount().cents(), payment.tendered().cents()
        };
    }
}
