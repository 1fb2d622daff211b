package it.sporta.server.insight.web;

import it.sporta.kernel.Rome;
import it.sporta.kernel.journal.FiscalFact.DocumentIssued;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.PaymentKind;
import it.sporta.server.identity.Hub;
import it.sporta.server.identity.Hubs;
import it.sporta.server.identity.People;
import it.sporta.server.identity.Person;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.selling.SaleDocuments;
import it.sporta.server.selling.SettledCard;
import it.sporta.server.selling.SettledCards;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Finds what stands behind one ticket. */
@Dependent
class TicketSheet {

    private static final String SALE =
            "SELECT t.name, s.number_at_till, s.business_on, s.sold_at, s.hub_id, s.operator_id,"
                    + " s.total_cents, s.rounding_cents"
                    + " FROM sale s LEFT JOIN till t ON t.id = s.till_id WHERE s.id = ?";
    private static final String LINES =
            "SELECT line, product_id, name, thousandths, unit, price_cents, vat_code, vat_rate,"
                    + " cents FROM sale_line WHERE sale_id = ? ORDER BY line";
    private static final String GOODS =
            "SELECT m.line, m.lot_id, l.label, l.received_on, m.thousandths, m.unit"
                    + " FROM movement m LEFT JOIN lot l ON l.id = m.lot_id"
                    + " WHERE m.source_id = ? ORDER BY m.line, m.part";
    private static final String PAYMENTS =
            "SELECT kind, cents, tendered_cents FROM sale_payment WHERE sale_id = ? ORDER BY line";
    private static final String MISSING =
            "SELECT product_id FROM shortage WHERE hub_id = ? AND thousandths > 0";

    private final Database database;
    private final Hubs hubs;
    private final People people;
    private final SettledCards cards;
    private final SaleDocuments documents;

    @Inject
    TicketSheet(
            Database database,
            Hubs hubs,
            People people,
            SettledCards cards,
            SaleDocuments documents) {
        this.documents = documents;
        this.database = database;
        this.hubs = hubs;
        this.people = people;
        this.cards = cards;
    }

    private record Sale(
            String till,
            long number,
            LocalDate day,
            Instant at,
            UUID hub,
            UUID operator,
            long total,
            long rounding) {}

    private record Moved(int line, TicketView.Goods goods) {}

    Optional<TicketView> of(UUID ticket) {
        return database.first(SALE, TicketSheet::sale, ticket).map(sale -> view(ticket, sale));
    }

    private TicketView view(UUID ticket, Sale sale) {
        return new TicketView(
                sale.till(),
                sale.number(),
                sale.day(),
                sale.at(),
                sale.hub().toString(),
                hubs.find(sale.hub()).map(Hub::name).orElse(""),
                name(sale.operator()),
                sale.total(),
                sale.rounding(),
                lines(ticket, sale.hub()),
                database.list(
                        PAYMENTS,
                        row ->
                                new TicketView.Paid(
                                        row.one(PaymentKind.class), row.number(), row.number()),
                        ticket),
                cards.of(ticket).stream().map(this::settled).toList(),
                documents.of(ticket).map(this::issued),
                documents.owedTo(ticket));
    }

    private TicketView.Issued issued(DocumentIssued document) {
        return new TicketView.Issued(
                String.format("%04d-%04d", document.z(), document.number()),
                document.serial(),
                document.at().atZone(Rome.ZONE).toInstant(),
                document.total().cents(),
                document.found(),
                document.operator().map(this::name).orElse(""));
    }

    private TicketView.Settled settled(SettledCard card) {
        return new TicketView.Settled(
                card.fact().ending(), card.fact().word(), name(card.fact().operator()), card.at());
    }

    private String name(UUID person) {
        return people.find(person).map(Person::name).orElse("");
    }

    private List<TicketView.Line> lines(UUID ticket, UUID hub) {
        Map<Integer, List<TicketView.Goods>> goods =
                database.list(GOODS, TicketSheet::moved, ticket).stream()
                        .collect(
                                Collectors.groupingBy(
                                        Moved::line,
                                        Collectors.mapping(Moved::goods, Collectors.toList())));
        List<ProductId> missing = database.list(MISSING, row -> new ProductId(row.id()), hub);
        return database.list(LINES, row -> line(row, goods, missing), ticket);
    }

    private static Sale sale(Row row) throws SQLException {
        return new Sale(
                row.maybeText().orElse(""),
                row.number(),
                row.day(),
                row.instant(),
                row.id(),
                row.id(),
                row.number(),
                row.number());
    }

    private static Moved moved(Row row) throws SQLException {
        return new Moved(
                row.smallNumber(),
                new TicketView.Goods(
                        row.maybeId().map(UUID::toString),
                        row.maybeText().orElse(""),
                        row.maybeDay(),
                        new Quantity(row.number(), row.one(Unit.class))));
    }

    private static TicketView.Line line(
            Row row, Map<Integer, List<TicketView.Goods>> goods, List<ProductId> missing)
            throws SQLException {
        List<TicketView.Goods> gone = goods.getOrDefault(row.smallNumber(), List.of());
        ProductId product = new ProductId(row.id());
        String name = row.text();
        Quantity quantity = new Quantity(row.number(), row.one(Unit.class));
        boolean open =
                missing.contains(product) && gone.stream().anyMatch(one -> one.lot().isEmpty());
        return new TicketView.Line(
                product.toString(),
                name,
                quantity,
                new UnitPrice(row.number(), quantity.unit()),
                row.text(),
                row.smallNumber(),
                row.number(),
                gone,
                open);
    }
}
