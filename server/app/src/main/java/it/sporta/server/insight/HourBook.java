package it.sporta.server.insight;

import it.sporta.kernel.Rome;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/**
 * The hours of each hub's days against their tickets. Hours in Rome begin with hours since 1970, so
 * the database may add up by these, and only a few rows a day have to be named anew.
 */
final class HourBook {

    private static final long SECONDS = 3_600;

    private record Hour(UUID hub, LocalDate day, int hour) {}

    private final Map<Hour, long[]> differences = new HashMap<>();

    private HourBook() {}

    static long wrong(Database database) {
        HourBook book = new HourBook();
        database.list(BookSql.HOURS_SOLD, book::sold);
        database.list(BookSql.HOURS_KEPT, book::kept);
        return book.differences.values().stream()
                .filter(sums -> Arrays.stream(sums).anyMatch(sum -> sum != 0))
                .count();
    }

    private Void sold(Row row) throws SQLException {
        UUID hub = row.id();
        LocalDate day = row.day();
        Instant begin = Instant.ofEpochSecond(Math.multiplyExact(row.number(), SECONDS));
        return add(new Hour(hub, day, begin.atZone(Rome.ZONE).getHour()), row, 1);
    }

    private Void kept(Row row) throws SQLException {
        return add(new Hour(row.id(), row.day(), row.smallNumber()), row, -1);
    }

    private Void add(Hour hour, Row row, int sign) throws SQLException {
        long[] sums = differences.computeIfAbsent(hour, absent -> new long[4]);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(sums[i], sign * row.number());
        }
        return null;
    }
}
