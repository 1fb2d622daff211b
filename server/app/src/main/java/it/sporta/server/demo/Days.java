package it.sporta.server.demo;

import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;

/** The notes of how far each hub's past has been told. */
final class Days {

    /** An hour that no day has. */
    static final int OVER = 24;

    /**
     * @param toldUntil the first hour that has not been told
     * @param tickets of the hub's whole past, this day's among them
     */
    record Told(int toldUntil, long tickets) {

        Told and(int lastHour, int moreTickets) {
            return new Told(lastHour + 1, tickets + moreTickets);
        }

        Told over() {
            return new Told(OVER, tickets);
        }
    }

    private final Database database;

    Days(Database database) {
        this.database = database;
    }

    Optional<LocalDate> first() {
        return database.first("SELECT MIN(business_on) FROM demo_day", Row::maybeDay)
                .flatMap(day -> day);
    }

    Optional<Told> told(UUID hub, LocalDate day) {
        return database.first(
                "SELECT told_until, tickets FROM demo_day WHERE hub_id = ? AND business_on = ?",
                Days::told,
                hub,
                day);
    }

    private static Told told(Row row) throws SQLException {
        return new Told(row.smallNumber(), row.number());
    }

    /** The tickets of a hub's past; empty before its first day. */
    Optional<Long> tickets(UUID hub) {
        return database.first(
                        "SELECT MAX(tickets) FROM demo_day WHERE hub_id = ?", Row::maybeNumber, hub)
                .flatMap(number -> number);
    }

    void begin(UUID hub, LocalDate day, long tickets) {
        database.change(
                "INSERT INTO demo_day (hub_id, business_on, told_until, tickets)"
                        + " VALUES (?, ?, 0, ?)",
                hub,
                day,
                tickets);
    }

    void tell(UUID hub, LocalDate day, Told told) {
        database.change(
                "UPDATE demo_day SET told_until = ?, tickets = ?"
                        + " WHERE hub_id = ? AND business_on = ?",
                told.toldUntil(),
                told.tickets(),
                hub,
                day);
    }

    /** Whether anything was sold there that day, by whomever. */
    boolean hasSales(UUID hub, LocalDate day) {
        return database.first(
                        "SELECT COUNT(*) FROM hour_total WHERE hub_id = ? AND business_on = ?",
                        Row::number,
                        hub,
                        day)
                .filter(hours -> hours > 0)
                .isPresent();
    }
}
