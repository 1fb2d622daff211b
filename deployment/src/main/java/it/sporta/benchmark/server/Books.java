package it.sporta.benchmark.server;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Compares a house's database with what the tills know, and its totals with its ledger. Written
 * against the tables, apart from the server's own code.
 */
final class Books {

    private static final String STORED =
            "SELECT COUNT(*), MAX(sequence), 0 FROM journal_entry WHERE till_id = ?";
    private static final String READ =
            "SELECT sequence, 0, 0 FROM journal_position WHERE till_id = ?";
    private static final String SALES =
            "SELECT COUNT(*), COALESCE(SUM(total_cents), 0), COALESCE(SUM(rounding_cents), 0)"
                    + " FROM sale WHERE till_id = ?";
    private static final String LINES =
            "SELECT COUNT(*), COALESCE(SUM(l.cents), 0), COALESCE(SUM(l.thousandths), 0)"
                    + " FROM sale s JOIN sale_line l ON l.sale_id = s.id WHERE s.till_id = ?";
    private static final String PAYMENTS =
            "SELECT COUNT(*), COALESCE(SUM(p.cents), 0), 0"
                    + " FROM sale s JOIN sale_payment p ON p.sale_id = s.id WHERE s.till_id = ?";
    private static final String MOVED =
            "SELECT COUNT(DISTINCT source_id), COALESCE(SUM(thousandths), 0), 0 FROM movement"
                    + " WHERE till_id = ?";

    private final Connection connection;

    Books(Connection connection) {
        this.connection = connection;
    }

    /** Everything that was sent was stored once, interpreted once and booked right. */
    void prove(List<Account> accounts) throws SQLException {
        for (Account account : accounts) {
            long last = account.lastSequence();
            require(account, "stored", one(STORED, account), last, last);
            require(account, "read up to", one(READ, account), last);
            proveSold(account, account.all());
        }
        proveTotals();
    }

    /** After a kill: what was acknowledged is stored, and what was interpreted is booked right. */
    void provePart(List<Account> accounts, List<Long> acknowledged) throws SQLException {
        for (int i = 0; i < accounts.size(); i++) {
            Account account = accounts.get(i);
            long[] stored = one(STORED, account);
            require(account, "stored without a hole", stored, stored[1]);
            if (stored[1] < acknowledged.get(i)) {
                throw new IllegalStateException(
                        "Lost: till "
                                + account.till()
                                + " has "
                                + stored[1]
                                + " entries, "
                                + acknowledged.get(i)
                                + " were acknowledged.");
            }
            proveSold(account, account.upTo(one(READ, account)[0]));
        }
        proveTotals();
    }

    private void proveSold(Account account, Account.Sums sums) throws SQLException {
        long sales = sums.sales();
        require(account, "sales", one(SALES, account), sales, sums.cents(), 0);
        require(account, "lines", one(LINES, account), 5 * sales, sums.cents(), sums.thousandths());
        require(account, "payments", one(PAYMENTS, account), 2 * sales, sums.cents());
        require(account, "moved", one(MOVED, account), sales, sums.thousandths());
    }

    private void proveTotals() throws SQLException {
        for (Proof proof : Proof.values()) {
            try (PreparedStatement statement = connection.prepareStatement(proof.sql());
                    ResultSet wrong = statement.executeQuery()) {
                wrong.next();
                if (wrong.getLong(1) != 0) {
                    throw new IllegalStateException(
                            "The books do not agree: " + wrong.getLong(1) + " " + proof);
                }
            }
        }
    }

    private long[] one(String sql, Account account) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            statement.setBytes(1, Ids.bytes(account.till()));
            try (ResultSet answer = statement.executeQuery()) {
                answer.next();
                return new long[] {answer.getLong(1), answer.getLong(2), answer.getLong(3)};
            }
        }
    }

    private static void require(Account account, String what, long[] found, long... expected) {
        for (int i = 0; i < expected.length; i++) {
            if (found[i] != expected[i]) {
                throw new IllegalStateException(
                        "The books do not agree: till "
                                + account.till()
                                + ", "
                                + what
                                + ": "
                                + found[i]
                                + " instead of "
                                + expected[i]
                                + ".");
            }
        }
    }
}
