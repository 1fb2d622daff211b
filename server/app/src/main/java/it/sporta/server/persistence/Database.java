package it.sporta.server.persistence;

import it.sporta.kernel.journal.Bytes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * Plain prepared statements in the transaction of whoever calls. For what comes by the thousand,
 * and for lists that only read; entities go through EclipseLink on the same tables.
 *
 * <p>Values: {@link UUID}, {@link Bytes}, {@link Instant}, {@link LocalDate}, whole numbers, text,
 * truth, enums by name, and {@link Optional} of these for a column that may be empty.
 */
@ApplicationScoped
public class Database {

    private DataSource source;
    private volatile Dialect dialect;

    protected Database() {}

    @Inject
    public Database(DataSource source) {
        this.source = source;
    }

    public <T> List<T> list(String sql, Row.Reader<T> reader, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            try (ResultSet results = statement.executeQuery()) {
                List<T> all = new ArrayList<>();
                Row row = new Row(results);
                while (row.next()) {
                    all.add(reader.read(row));
                }
                return all;
            }
        } catch (SQLException e) {
            throw new SqlTrouble(e);
        }
    }

    public <T> Optional<T> first(String sql, Row.Reader<T> reader, Object... values) {
        return list(sql, reader, values).stream().findFirst();
    }

    /** Answers how many rows changed. */
    public int change(String sql, Object... values) {
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            bind(statement, values);
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlTrouble(e);
        }
    }

    /** One statement for many rows in one round trip; answers how many rows each changed. */
    public int[] changeAll(String sql, Collection<Object[]> rows) {
        if (rows.isEmpty()) {
            return new int[0];
        }
        try (Connection connection = source.getConnection();
                PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Object[] row : rows) {
                bind(statement, row);
                statement.addBatch();
            }
            return statement.executeBatch();
        } catch (SQLException e) {
            throw new SqlTrouble(e);
        }
    }

    /** Inserts a row unless its key is there; answers whether it was inserted. */
    public boolean insertUnlessThere(String sql, Object... values) {
        try {
            return change(sql + dialect().unlessThere(), values) == 1;
        } catch (SqlTrouble trouble) {
            // Only Derby comes here, and there a refused statement leaves the transaction whole.
            if (trouble.isDuplicateKey() && dialect() == Dialect.DERBY) {
                return false;
            }
            throw trouble;
        }
    }

    /** Whether it runs in this process, and what it does for one it takes from all others here. */
    public boolean isEmbedded() {
        return dialect() == Dialect.DERBY;
    }

    Dialect dialect() {
        if (dialect == null) {
            try (Connection connection = source.getConnection()) {
                dialect = Dialect.of(connection.getMetaData().getURL());
            } catch (SQLException e) {
                throw new SqlTrouble(e);
            }
        }
        return dialect;
    }

    private static void bind(PreparedStatement statement, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            bind(statement, i + 1, values[i]);
        }
    }

    private static void bind(PreparedStatement statement, int at, Object value)
            throws SQLException {
        if (value instanceof Long number) {
            statement.setLong(at, number);
        } else if (value instanceof UUID id) {
            statement.setBytes(at, Ids.bytes(id));
        } else if (value instanceof Integer number) {
            statement.setInt(at, number);
        } else if (value instanceof Bytes bytes) {
            statement.setBytes(at, bytes.toArray());
        } else if (value instanceof byte[] bytes) {
            statement.setBytes(at, bytes);
        } else if (value instanceof Instant instant) {
            statement.setLong(at, Micros.of(instant));
        } else if (value instanceof LocalDate day) {
            statement.setDate(at, Date.valueOf(day));
        } else if (value instanceof Optional<?> maybe) {
            bindMaybe(statement, at, maybe);
        } else if (value instanceof Boolean truth) {
            statement.setBoolean(at, truth);
        } else if (value instanceof Enum<?> one) {
            statement.setString(at, one.name());
        } else if (value instanceof String text) {
            statement.setString(at, text);
        } else {
            throw new IllegalArgumentException("no column takes " + value);
        }
    }

    private static void bindMaybe(PreparedStatement statement, int at, Optional<?> maybe)
            throws SQLException {
        if (maybe.isPresent()) {
            bind(statement, at, maybe.get());
        } else {
            statement.setObject(at, null);
        }
    }
}
