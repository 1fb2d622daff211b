package it.sporta.server.insight.web;

import it.sporta.server.Days;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.stock.PlaceKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The ledger as somebody with a pencil adds it up: row by row, and by what the figures mean rather
 * than by how they are reckoned.
 */
final class LedgerByHand {

    private static final Set<String> SOURCES =
            Set.of("PRODUCER", "TRANSFORMED", "HANDED_OVER", "UNASSIGNED");

    private final List<Entry> entries;

    LedgerByHand(TestDatabase db) {
        entries =
                db.database()
                        .list(
                                "SELECT m.business_on, h.organisation_id, l.owner_id, f.hub_id,"
                                        + " f.kind, t.hub_id, t.kind, m.grams FROM movement m"
                                        + " JOIN place f ON f.id = m.from_place"
                                        + " JOIN place t ON t.id = m.to_place"
                                        + " JOIN hub h ON h.id = f.hub_id"
                                        + " LEFT JOIN lot l ON l.id = m.lot_id",
                                row -> {
                                    LocalDate day = row.day();
                                    UUID hubs = row.id();
                                    return new Entry(
                                            day,
                                            row.maybeId().orElse(hubs),
                                            row.id(),
                                            row.text(),
                                            row.id(),
                                            row.text(),
                                            row.number());
                                });
    }

    private record Entry(
            LocalDate day,
            UUID owner,
            UUID fromHub,
            String from,
            UUID toHub,
            String to,
            long grams) {

        private static boolean isRoom(String kind) {
            return PlaceKind.valueOf(kind).isReal();
        }

        /** What came to these hubs; no lot covered it, or a source gave it, or another hub. */
        long came(Optional<UUID> hub, String from) {
            boolean here = hub.isEmpty() || hub.get().equals(toHub);
            boolean crosses = hub.isPresent() && !fromHub.equals(toHub);
            if (from.equals("TRANSIT")) {
                return here && crosses && isRoom(this.from) ? grams : 0;
            }
            return here && !isRoom(this.from) && this.from.equals(from) ? grams : 0;
        }

        long left(Optional<UUID> hub, String to) {
            boolean here = hub.isEmpty() || hub.get().equals(fromHub);
            boolean crosses = hub.isPresent() && !fromHub.equals(toHub);
            if (to.equals("TRANSIT")) {
                return here && crosses && isRoom(this.to) ? grams : 0;
            }
            return here && !isRoom(this.to) && this.to.equals(to) ? grams : 0;
        }

        long grown(Optional<UUID> hub) {
            long plus = isRoom(to) && (hub.isEmpty() || hub.get().equals(toHub)) ? grams : 0;
            long minus = isRoom(from) && (hub.isEmpty() || hub.get().equals(fromHub)) ? grams : 0;
            return plus - minus;
        }
    }

    /** Of a row of the page, by its name. */
    long grams(Days days, UUID owner, Optional<UUID> hub, String row) {
        return entries.stream()
                .filter(one -> days.include(one.day()) && one.owner().equals(owner))
                .mapToLong(one -> grams(one, hub, row))
                .sum();
    }

    private static long grams(Entry one, Optional<UUID> hub, String row) {
        if (row.equals("week.stock")) {
            return one.grown(hub);
        }
        if (row.equals("week.unexplained")) {
            return one.left(hub, "UNEXPLAINED");
        }
        if (row.startsWith("way.IN.")) {
            return one.came(hub, row.substring(7));
        }
        if (row.startsWith("way.OUT.")) {
            return one.left(hub, row.substring(8));
        }
        boolean in = row.equals("week.in");
        return Stream.of(PlaceKind.values())
                .map(Enum::name)
                .filter(kind -> !Entry.isRoom(kind) || kind.equals("TRANSIT"))
                .filter(in ? LedgerByHand::isSource : LedgerByHand::isNamedEnd)
                .mapToLong(kind -> in ? one.came(hub, kind) : one.left(hub, kind))
                .sum();
    }

    private static boolean isNamedEnd(String kind) {
        return !Set.of("UNEXPLAINED", "UNASSIGNED").contains(kind);
    }

    private static boolean isSource(String kind) {
        return SOURCES.contains(kind) || kind.equals("TRANSIT");
    }
}
