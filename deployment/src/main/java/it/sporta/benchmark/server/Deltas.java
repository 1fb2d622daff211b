package it.sporta.benchmark.server;

import it.sporta.kernel.ticket.Line;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** What leaves each lot with some sales, in the order of the lots. */
final class Deltas {

    private final Map<UUID, Long> byLot = new TreeMap<>();

    void add(Sold sold) {
        for (Line line : sold.paid().ticket().lines()) {
            byLot.merge(
                    Stockroom.lot(sold.paid().hub(), line.product()),
                    line.quantity().thousandths(),
                    Long::sum);
        }
    }

    void post(PreparedStatement balance, byte[] place) throws SQLException {
        for (Map.Entry<UUID, Long> one : byLot.entrySet()) {
            RawWriter.add(balance, one.getValue(), Ids.bytes(one.getKey()), place);
        }
        for (int changed : balance.executeBatch()) {
            if (changed != 1) {
                throw new SQLException("a balance that is not there");
            }
        }
    }
}
