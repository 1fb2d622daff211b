package it.sporta.till.journal;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Entries in a table of their own. They are put and read; nothing here or elsewhere changes one.
 * Whoever puts some commits them; a question ends the transaction it began.
 */
class Entries {

    private final String name;
    private final Connection connection;
    private final PreparedStatement insert;
    private final PreparedStatement stretch;
    private final PreparedStatement lastOfType;

    Entries(Connection connection, String name) throws SQLException {
        this.name = name;
        this.connection = connection;
        insert = connection.prepareStatement(Rows.insertion(name));
        stretch = connection.prepareStatement(Rows.stretch(name));
        lastOfType = connection.prepareStatement(Rows.lastOfType(name));
    }

    static void create(Connection connection, String name) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(Rows.creation(name));
            statement.execute(Rows.indexByType(name));
        }
    }

    final void put(Entry entry) throws SQLException {
        Rows.put(entry, insert);
        insert.executeUpdate();
    }

    /** In their order, only what comes after {@code sequence} in that epoch; at most so many. */
    List<Entry> inEpoch(UUID till, int epoch, long sequence, int limit) throws SQLException {
        stretch.setBytes(1, Rows.bytes(till));
        stretch.setInt(2, epoch);
        stretch.setLong(3, sequence);
        stretch.setInt(4, limit);
        try (ResultSet rows = stretch.executeQuery()) {
            List<Entry> found = new ArrayList<>();
            while (rows.next()) {
                found.add(Rows.entry(rows));
            }
            return found;
        } finally {
            connection.commit();
        }
    }

    /** The sequence at which an epoch begins here; empty when nothing of it is here. */
    Optional<Long> first(UUID till, int epoch) throws SQLException {
        return number("MIN(SEQ)", "EPOCH = ?", till, epoch);
    }

    /** The sequence at which it ends. */
    Optional<Long> last(UUID till, int epoch) throws SQLException {
        return number("MAX(SEQ)", "EPOCH = ?", till, epoch);
    }

    Optional<Integer> epochAfter(UUID till, int epoch) throws SQLException {
        return number("MIN(EPOCH)", "EPOCH > ?", till, epoch).map(Long::intValue);
    }

    private Optional<Long> number(String what, String where, UUID till, int epoch)
            throws SQLException {
        String sql = "SELECT " + what + " FROM " + name + " WHERE DEVICE_ID = ? AND " + where;
        try (PreparedStatement asked = connection.prepareStatement(sql)) {
            asked.setBytes(1, Rows.bytes(till));
            asked.setInt(2, epoch);
            try (ResultSet rows = asked.executeQuery()) {
                rows.next();
                long found = rows.getLong(1);
                return rows.wasNull() ? Optional.empty() : Optional.of(found);
            }
        } finally {
            connection.commit();
        }
    }

    /** How many of a kind come after {@code head}, also in later epochs; reads only these rows. */
    long count(UUID till, int type, Head head) throws SQLException {
        long count = count(till, type, head.epoch(), head.sequence());
        Optional<Integer> epoch = epochAfter(till, head.epoch());
        while (epoch.isPresent()) {
            count += count(till, type, epoch.get(), 0);
            epoch = epochAfter(till, epoch.get());
        }
        return count;
    }

    private long count(UUID till, int type, int epoch, long sequence) throws SQLException {
        try (PreparedStatement asked = connection.prepareStatement(Rows.count(name))) {
            asked.setBytes(1, Rows.bytes(till));
            asked.setInt(2, epoch);
            asked.setLong(3, sequence);
            asked.setInt(4, type);
            try (ResultSet rows = asked.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } finally {
            connection.commit();
        }
    }

    Optional<Entry> last(int type) throws SQLException {
        lastOfType.setInt(1, type);
        try (ResultSet rows = lastOfType.executeQuery()) {
            return rows.next() ? Optional.of(Rows.entry(rows)) : Optional.empty();
        } finally {
            connection.commit();
        }
    }

    /** Whether there is an entry of this kind about this subject. */
    boolean has(int type, UUID subject) throws SQLException {
        try (PreparedStatement about = connection.prepareStatement(Rows.about(name))) {
            about.setInt(1, type);
            about.setBytes(2, Rows.bytes(subject));
            try (ResultSet rows = about.executeQuery()) {
                return rows.next();
            }
        } finally {
            connection.commit();
        }
    }
}
