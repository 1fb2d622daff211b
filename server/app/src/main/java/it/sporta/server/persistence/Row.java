package it.sporta.server.persistence;

import it.sporta.kernel.journal.Bytes;
import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** A row of an answer, read column after column in the order of the SELECT. */
public final class Row {

    private final ResultSet results;
    private int column;

    Row(ResultSet results) {
        this.results = results;
    }

    boolean next() throws SQLException {
        column = 0;
        return results.next();
    }

    public UUID id() throws SQLException {
        return Ids.of(results.getBytes(++column));
    }

    public Optional<UUID> maybeId() throws SQLException {
        return Optional.ofNullable(results.getBytes(++column)).map(Ids::of);
    }

    public long number() throws SQLException {
        return results.getLong(++column);
    }

    public Optional<Long> maybeNumber() throws SQLException {
        long number = results.getLong(++column);
        return results.wasNull() ? Optional.empty() : Optional.of(number);
    }

    public int smallNumber() throws SQLException {
        return results.getInt(++column);
    }

    public String text() throws SQLException {
        return results.getString(++column);
    }

    public Optional<String> maybeText() throws SQLException {
        return Optional.ofNullable(text());
    }

    public <E extends Enum<E>> E one(Class<E> of) throws SQLException {
        return Enum.valueOf(of, text());
    }

    public LocalDate day() throws SQLException {
        return results.getDate(++column).toLocalDate();
    }

    public Optional<LocalDate> maybeDay() throws SQLException {
        return Optional.ofNullable(results.getDate(++column)).map(Date::toLocalDate);
    }

    public Instant instant() throws SQLException {
        return Micros.instant(number());
    }

    public Optional<Instant> maybeInstant() throws SQLException {
        return maybeNumber().map(Micros::instant);
    }

    public Bytes bytes() throws SQLException {
        return Bytes.of(results.getBytes(++column));
    }

    public boolean truth() throws SQLException {
        return results.getBoolean(++column);
    }

    public Optional<Boolean> maybeTruth() throws SQLException {
        boolean truth = results.getBoolean(++column);
        return results.wasNull() ? Optional.empty() : Optional.of(truth);
    }

    public Optional<Bytes> maybeBytes() throws SQLException {
        return Optional.ofNullable(results.getBytes(++column)).map(Bytes::of);
    }

    /** Says what a row is. */
    @FunctionalInterface
    public interface Reader<T> {
        T read(Row row) throws SQLException;
    }
}
