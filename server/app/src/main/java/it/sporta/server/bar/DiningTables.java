package it.sporta.server.bar;

import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.feed.Feed;
import it.sporta.server.identity.Text;
import it.sporta.server.news.TablesForTills;
import it.sporta.server.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** The tables of all hubs. One that is taken away stays in what was ordered at it. */
@ApplicationScoped
public class DiningTables implements TablesForTills {

    private static final int LONGEST_NAME = 24;

    /** More than fit any till's screen. */
    private static final int MOST = 40;

    private Database database;
    private Clock clock;

    protected DiningTables() {}

    @Inject
    public DiningTables(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional
    public List<Feed.Table> tables(UUID hub) {
        return database.list(
                "SELECT id, name FROM bar_table WHERE hub_id = ? AND gone_at IS NULL"
                        + " ORDER BY turn, id",
                row -> new Feed.Table(row.id(), row.text()),
                hub);
    }

    /**
     * Puts another table in the room, after all others.
     *
     * @param name as people call it, at most 24 characters
     * @throws Refused {@code table.name.missing}, {@code table.name.long}, {@code
     *     table.name.taken}, {@code table.many}
     */
    @Transactional
    public Feed.Table add(UUID hub, String name) {
        String clean = Text.required(name, LONGEST_NAME, "table.name");
        List<Feed.Table> before = tables(hub);
        if (before.stream().anyMatch(one -> one.name().equalsIgnoreCase(clean))) {
            throw new Refused("table.name.taken", clean);
        }
        if (before.size() >= MOST) {
            throw new Refused("table.many", MOST);
        }
        Feed.Table added = new Feed.Table(new UuidV7(clock).next(), clean);
        database.change(
                "INSERT INTO bar_table (id, hub_id, name, turn) VALUES (?, ?, ?, ?)",
                added.id(),
                hub,
                clean,
                turn(hub));
        return added;
    }

    private int turn(UUID hub) {
        return database.first(
                        "SELECT COALESCE(MAX(turn), 0) + 1 FROM bar_table WHERE hub_id = ?",
                        row -> row.smallNumber(),
                        hub)
                .orElse(1);
    }

    /** Guests who sit there are served to the end; again, nothing happens. */
    @Transactional
    public void takeAway(UUID table) {
        database.change(
                "UPDATE bar_table SET gone_at = ? WHERE id = ? AND gone_at IS NULL",
                clock.instant(),
                table);
    }
}
