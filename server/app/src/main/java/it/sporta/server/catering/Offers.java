package it.sporta.server.catering;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.fiscal.Address;
import it.sporta.server.fiscal.Party;
import it.sporta.server.fiscal.Recipient;
import it.sporta.server.fiscal.TaxCode;
import it.sporta.server.identity.VatNumber;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** The versions of what was offered, as they were written. */
@ApplicationScoped
public class Offers {

    private static final String COLUMNS =
            "version, name, vat_number, tax_code, street, postal_code, town, province,"
                    + " recipient_code, recipient_mail, held_on, held_minute, place, covers,"
                    + " supply, deposit_cents, valid_until, written_at, written_by";
    private static final String DISH =
            "product_id, name, thousandths, unit, price_cents, vat_class, vat_code,"
                    + " vat_hundredths";

    private Database database;

    protected Offers() {}

    @Inject
    public Offers(Database database) {
        this.database = database;
    }

    List<Offer> of(UUID occasion) {
        return database.list(
                "SELECT " + COLUMNS + " FROM occasion_offer WHERE occasion_id = ? ORDER BY version",
                row -> read(occasion, row),
                occasion);
    }

    void add(UUID occasion, Offer one) {
        Party party = one.customer().party();
        database.change(
                "INSERT INTO occasion_offer (occasion_id, "
                        + COLUMNS
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                occasion,
                one.version(),
                party.name(),
                party.vatNumber().map(VatNumber::digits),
                party.taxCode().map(TaxCode::characters),
                party.address().street(),
                party.address().postalCode(),
                party.address().town(),
                party.address().province(),
                one.customer().recipient().code(),
                one.customer().recipient().mail(),
                one.plan().day(),
                one.plan().hour().getHour() * 60 + one.plan().hour().getMinute(),
                one.plan().place(),
                one.plan().covers(),
                one.plan().supply(),
                one.deposit().cents(),
                one.validUntil(),
                one.writtenAt(),
                one.writtenBy());
        List<Object[]> rows = new ArrayList<>();
        for (Dish dish : one.menu()) {
            rows.add(row(occasion, one.version(), rows.size(), dish));
        }
        database.changeAll(
                "INSERT INTO occasion_dish (occasion_id, version, line, "
                        + DISH
                        + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                rows);
    }

    private static Object[] row(UUID occasion, int version, int line, Dish dish) {
        return new Object[] {
            occasion,
            version,
            line,
            dish.product().value(),
            dish.name(),
            dish.quantity().thousandths(),
            dish.quantity().unit(),
            dish.price().cents(),
            dish.vatClass(),
            dish.rate().code(),
            dish.rate().hundredths()
        };
    }

    private Offer read(UUID occasion, Row row) throws SQLException {
        int version = row.smallNumber();
        Customer customer = customer(row);
        Plan plan = plan(row);
        Offer.Terms terms =
                new Offer.Terms(
                        customer,
                        plan,
                        menu(occasion, version),
                        Money.cents(row.number()),
                        row.day());
        return new Offer(version, terms, row.instant(), row.id());
    }

    private static Customer customer(Row row) throws SQLException {
        Party party =
                new Party(
                        row.text(),
                        row.maybeText().map(VatNumber::new),
                        row.maybeText().map(TaxCode::new),
                        new Address(row.text(), row.text(), row.text(), row.text()));
        return new Customer(party, new Recipient(row.text(), row.maybeText()));
    }

    private static Plan plan(Row row) throws SQLException {
        return new Plan(
                row.day(),
                LocalTime.ofSecondOfDay(row.smallNumber() * 60L),
                row.text(),
                row.smallNumber(),
                row.one(SupplyMode.class));
    }

    private List<Dish> menu(UUID occasion, int version) {
        return database.list(
                "SELECT "
                        + DISH
                        + " FROM occasion_dish WHERE occasion_id = ? AND version = ? ORDER BY line",
                Offers::dish,
                occasion,
                version);
    }

    private static Dish dish(Row row) throws SQLException {
        ProductId product = new ProductId(row.id());
        String name = row.text();
        long thousandths = row.number();
        Unit unit = row.one(Unit.class);
        return new Dish(
                product,
                name,
                new Quantity(thousandths, unit),
                new UnitPrice(row.number(), unit),
                row.text(),
                new VatRate(row.text(), row.smallNumber()));
    }
}
