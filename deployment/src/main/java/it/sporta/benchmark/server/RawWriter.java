package it.sporta.benchmark.server;

import it.sporta.kernel.journal.Fact.TicketPaid;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Payment;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * The limit: the rows of the sales by prepared statements on one connection, with nobody asking,
 * checking or reading. Balances are changed in the order of their keys, so writers never wait for
 * each other crosswise.
 */
final class RawWriter implements AutoCloseable {

    private final Connection connection;
    private final boolean withJournal;
    private final byte[] shop;
    private final byte[] customer;
    private final PreparedStatement sale;
    private final PreparedStatement line;
    private final PreparedStatement payment;
    private final PreparedStatement movement;
    private final PreparedStatement balance;
    private final RawJournal journal;

    /**
     * @param withJournal also the journal's and the totals' rows
     */
    RawWriter(Connection connection, SimulatedTill till, boolean withJournal) throws SQLException {
        this.connection = connection;
        this.withJournal = withJournal;
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        this.shop = Stockroom.place(connection, till.hub(), "SHOP");
        this.customer = Stockroom.place(connection, till.hub(), "CUSTOMER");
        this.sale = connection.prepareStatement(RawSale.SALE);
        this.line = connection.prepareStatement(RawSale.LINE);
        this.payment = connection.prepareStatement(RawSale.PAYMENT);
        this.movement = connection.prepareStatement(RawSale.MOVEMENT);
        this.balance = connection.prepareStatement(RawSale.BALANCE);
        this.journal = new RawJournal(connection);
    }

    /** One transaction; durable on return. */
    void write(List<Sold> sales) throws SQLException {
        for (Sold sold : sales) {
            add(sold);
        }
        sale.executeBatch();
        line.executeBatch();
        payment.executeBatch();
        movement.executeBatch();
        Deltas deltas = new Deltas();
        sales.forEach(deltas::add);
        deltas.post(balance, shop);
        if (withJournal) {
            journal.write(sales);
        }
        connection.commit();
    }

    private void add(Sold sold) throws SQLException {
        TicketPaid paid = sold.paid();
        byte[] id = Ids.bytes(paid.ticket().id().value());
        add(
                sale,
                id,
                Ids.bytes(sold.entry().till()),
                sold.entry().epoch(),
                sold.entry().sequence(),
                paid.number(),
                Ids.bytes(paid.shift()),
                Ids.bytes(paid.organisation()),
                Ids.bytes(paid.hub()),
                paid.channel().name(),
                paid.supply().name(),
                paid.priceList(),
                Date.valueOf(paid.businessDate()),
                sold.entry().stamp().wallMillis() * 1_000,
                Ids.bytes(paid.operator()),
                paid.ticket().total().cents(),
                0L);
        for (int i = 0; i < paid.ticket().lines().size(); i++) {
            add(sold, id, i, paid.ticket().lines().get(i));
        }
        for (int i = 0; i < paid.ticket().payments().size(); i++) {
            Payment one = paid.ticket().payments().get(i);
            long cents = one.amount().cents();
            add(payment, id, i, one.kind().name(), cents, one.tendered().cents());
        }
    }

    private void add(Sold sold, byte[] id, int number, Line one) throws SQLException {
        TicketPaid paid = sold.paid();
        byte[] product = Ids.bytes(one.product().value());
        long thousandths = one.quantity().thousandths();
        String unit = one.quantity().unit().name();
        add(
                line,
                id,
                number,
                product,
                one.name(),
                thousandths,
                unit,
                one.price().cents(),
                one.amount().cents(),
                one.vat().code(),
                one.vat().hundredths());
        long now = sold.entry().stamp().wallMillis() * 1_000;
        add(
                movement,
                id,
                number,
                Ids.bytes(paid.hub()),
                product,
                Ids.bytes(Stockroom.lot(paid.hub(), one.product())),
                shop,
                customer,
                thousandths,
                unit,
                one.quantity().unit() == Unit.KILOGRAM ? thousandths : 0L,
                thousandths / 10,
                Date.valueOf(paid.businessDate()),
                now,
                now,
                Ids.bytes(sold.entry().till()),
                sold.entry().epoch(),
                sold.entry().sequence());
    }

    static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            Object value = values[i];
            if (value instanceof byte[] bytes) {
                statement.setBytes(i + 1, bytes);
            } else if (value instanceof Long number) {
                statement.setLong(i + 1, number);
            } else if (value instanceof Integer number) {
                statement.setInt(i + 1, number);
            } else if (value instanceof Date day) {
                statement.setDate(i + 1, day);
            } else {
                statement.setString(i + 1, (String) value);
            }
        }
        statement.addBatch();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
