package it.sporta.server.selling;

import it.sporta.kernel.Rome;
import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.journal.FiscalFact.DayClosed;
import it.sporta.kernel.journal.FiscalFact.DocumentDue;
import it.sporta.kernel.journal.FiscalFact.DocumentIssued;
import it.sporta.kernel.journal.FiscalFact.Known;
import it.sporta.kernel.money.Money;
import it.sporta.server.news.Arrivals;
import it.sporta.server.news.Arrived;
import it.sporta.server.news.Origin;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The documenti commerciali that fiscal printers issued for sales, what sales are still owed, and
 * the closings of the machines' days. A sale is owed its document from the moment in which it is
 * told, whether or not its till has come to say more.
 */
@ApplicationScoped
public class SaleDocuments {

    /** Of closings the latest are enough; the others stand in the journal. */
    private static final int SHOWN = 30;

    /** Nothing was told yet: the till is at it, or was cut off. */
    private static final String COMING = "COMING";

    private static final DateTimeFormatter AT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");
    private static final String OWED =
            "INSERT INTO document_owed (sale_id, till_id, hub_id, serial, known, reason, told_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?)";
    private static final String TOLD =
            "UPDATE document_owed SET serial = ?, known = ?, reason = ?, told_at = ?"
                    + " WHERE sale_id = ?";
    private static final String ISSUED =
            "INSERT INTO sale_document (till_id, epoch, sequence, sale_id, serial, z, number,"
                    + " issued_at, cents, refound, operator_id)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String CLOSED =
            "INSERT INTO fiscal_closing (till_id, epoch, sequence, serial, z, told_cents,"
                    + " reckoned_cents, documents, operator_id, closed_at)"
                    + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
    private static final String SELECT_OWED =
            "SELECT o.sale_id, o.hub_id, t.name, s.number_at_till, s.sold_at, s.total_cents,"
                    + " o.serial, o.known, o.reason FROM document_owed o"
                    + " JOIN sale s ON s.id = o.sale_id LEFT JOIN till t ON t.id = o.till_id";

    /** What was not put right by then is an accountant's. */
    private static final int ODD_DAYS = 30;

    private static final String SELECT_ODD =
            "SELECT s.id, s.hub_id, t.name, s.number_at_till, s.sold_at, s.total_cents,"
                    + " d.serial, d.z, d.number, d.cents FROM sale s"
                    + " JOIN sale_document d ON d.sale_id = s.id"
                    + " LEFT JOIN till t ON t.id = s.till_id WHERE s.business_on >= ?"
                    + " AND (d.cents <> s.total_cents OR EXISTS (SELECT 1 FROM sale_document o"
                    + " WHERE o.serial = d.serial AND o.z = d.z AND o.number = d.number"
                    + " AND o.sale_id <> d.sale_id)) ORDER BY s.sold_at, s.id";

    private Database database;
    private Clock clock;

    protected SaleDocuments() {}

    @Inject
    public SaleDocuments(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** In the order of a till's own life: first sold, then owed for a reason, then issued. */
    public void on(@Observes @Priority(Arrivals.FIRST) Arrivals arrivals) {
        database.changeAll(OWED, rows(arrivals.of(TicketPaid.class).stream()));
        List<Arrived<DocumentIssued>> issued = arrivals.of(DocumentIssued.class);
        database.changeAll(
                TOLD, arrivals.of(DocumentDue.class).stream().map(SaleDocuments::told).toList());
        database.changeAll(ISSUED, issued.stream().map(SaleDocuments::issued).toList());
        database.changeAll(
                "DELETE FROM document_owed WHERE sale_id = ?",
                issued.stream().map(one -> new Object[] {one.fact().ticket()}).toList());
        database.changeAll(
                CLOSED, arrivals.of(DayClosed.class).stream().map(SaleDocuments::closed).toList());
    }

    private static List<Object[]> rows(Stream<Arrived<TicketPaid>> sales) {
        return sales.filter(sale -> sale.fact().machine().isPresent())
                .map(
                        sale ->
                                new Object[] {
                                    sale.fact().ticket().id().value(),
                                    sale.origin().till(),
                                    sale.fact().hub(),
                                    sale.fact().machine().orElseThrow(),
                                    Known.NOT_YET,
                                    COMING,
                                    sale.origin().at()
                                })
                .toList();
    }

    private static Object[] told(Arrived<DocumentDue> arrived) {
        DocumentDue due = arrived.fact();
        return new Object[] {
            due.serial(), due.known(), due.reason(), arrived.origin().at(), due.ticket()
        };
    }

    private static Object[] issued(Arrived<DocumentIssued> arrived) {
        DocumentIssued fact = arrived.fact();
        Origin origin = arrived.origin();
        return new Object[] {
            origin.till(),
            origin.epoch(),
            origin.sequence(),
            fact.ticket(),
            fact.serial(),
            fact.z(),
            fact.number(),
            AT.format(fact.at()),
            fact.total().cents(),
            fact.found(),
            fact.operator()
        };
    }

    private static Object[] closed(Arrived<DayClosed> arrived) {
        DayClosed fact = arrived.fact();
        Origin origin = arrived.origin();
        return new Object[] {
            origin.till(),
            origin.epoch(),
            origin.sequence(),
            fact.serial(),
            fact.z(),
            fact.told().map(Money::cents),
            fact.reckoned().cents(),
            fact.documents(),
            fact.operator(),
            origin.at()
        };
    }

    /** All sales without a document, the oldest first. */
    @Transactional
    public List<OwedDocument> owed() {
        return database.list(
                SELECT_OWED + " ORDER BY s.sold_at, o.sale_id", SaleDocuments::readOwed);
    }

    /** Those of the last {@value #ODD_DAYS} days that a person must look at, the oldest first. */
    @Transactional
    public List<OddDocument> odd() {
        LocalDate since = LocalDate.ofInstant(clock.instant(), Rome.ZONE).minusDays(ODD_DAYS);
        return database.list(SELECT_ODD, SaleDocuments::readOdd, since);
    }

    private static OddDocument readOdd(Row row) throws SQLException {
        return new OddDocument(
                row.id(),
                row.id(),
                row.maybeText().orElse(""),
                row.number(),
                row.instant(),
                Money.cents(row.number()),
                row.text(),
                row.smallNumber(),
                row.smallNumber(),
                Money.cents(row.number()));
    }

    /** What a sale is still owed; empty where it is owed nothing. */
    @Transactional
    public Optional<OwedDocument> owedTo(UUID sale) {
        return database.first(SELECT_OWED + " WHERE o.sale_id = ?", SaleDocuments::readOwed, sale);
    }

    /** The document of a sale. */
    @Transactional
    public Optional<DocumentIssued> of(UUID sale) {
        return database.first(
                "SELECT sale_id, serial, z, number, issued_at, cents, refound, operator_id"
                        + " FROM sale_document WHERE sale_id = ? ORDER BY epoch, sequence",
                SaleDocuments::readIssued,
                sale);
    }

    /** The latest closings, the last one first. */
    @Transactional
    public List<ClosedDay> closings() {
        return database.list(
                "SELECT t.name, c.closed_at, c.serial, c.z, c.told_cents, c.reckoned_cents,"
                        + " c.documents, c.operator_id FROM fiscal_closing c"
                        + " LEFT JOIN till t ON t.id = c.till_id"
                        + " ORDER BY c.closed_at DESC, c.till_id, c.epoch DESC, c.sequence DESC"
                        + " FETCH FIRST "
                        + SHOWN
                        + " ROWS ONLY",
                SaleDocuments::readClosed);
    }

    private static OwedDocument readOwed(Row row) throws SQLException {
        return new OwedDocument(
                row.id(),
                row.id(),
                row.maybeText().orElse(""),
                row.number(),
                row.instant(),
                Money.cents(row.number()),
                row.text(),
                row.one(Known.class),
                row.text());
    }

    private static DocumentIssued readIssued(Row row) throws SQLException {
        return new DocumentIssued(
                row.id(),
                row.text(),
                row.smallNumber(),
                row.smallNumber(),
                LocalDateTime.parse(row.text(), AT),
                Money.cents(row.number()),
                row.truth(),
                row.maybeId());
    }

    private static ClosedDay readClosed(Row row) throws SQLException {
        return new ClosedDay(
                row.maybeText().orElse(""),
                row.instant(),
                new DayClosed(
                        row.text(),
                        row.smallNumber(),
                        row.maybeNumber().map(Money::cents),
                        Money.cents(row.number()),
                        row.number(),
                        row.maybeId()));
    }
}
