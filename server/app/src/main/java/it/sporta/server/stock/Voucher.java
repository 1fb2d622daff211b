package it.sporta.server.stock;

import it.sporta.server.news.Origin;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * What goods move by: a document of a hub, known by its id, and the first of its lines that is
 * posted now. What was posted under an id and a line is never posted again.
 *
 * @param line 0 for the first; a document that grows goes on counting
 * @param journal the till's entry, where a till told it
 */
public record Voucher(
        UUID id, int line, UUID hub, LocalDate businessDate, Instant at, Optional<Origin> journal) {

    public Voucher {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(hub, "hub");
        Objects.requireNonNull(businessDate, "businessDate");
        Objects.requireNonNull(at, "at");
        Objects.requireNonNull(journal, "journal");
        if (line < 0) {
            throw new IllegalArgumentException("line " + line);
        }
    }

    /** Written by a person at the office. */
    public static Voucher of(UUID id, UUID hub, LocalDate businessDate, Instant at) {
        return new Voucher(id, 0, hub, businessDate, at, Optional.empty());
    }

    public Voucher from(int first) {
        return new Voucher(id, first, hub, businessDate, at, journal);
    }

    Movement.Source source(int offset, int part) {
        return new Movement.Source(id, line + offset, part, journal);
    }
}
