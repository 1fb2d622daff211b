package it.sporta.server.waste;

import it.sporta.kernel.Refused;
import it.sporta.kernel.feed.Larder.Bin;
import it.sporta.server.identity.Text;
import it.sporta.server.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/** The bins of each hub, with their own weight. */
@ApplicationScoped
public class Bins {

    private static final long HEAVIEST = 9_999;

    private Database database;

    protected Bins() {}

    @Inject
    public Bins(Database database) {
        this.database = database;
    }

    @Transactional
    public List<Bin> of(UUID hub) {
        return database.list(
                "SELECT name, tare_grams FROM waste_bin WHERE hub_id = ? ORDER BY name",
                row -> new Bin(row.text(), row.number()),
                hub);
    }

    /**
     * A bin of the same name gets this weight.
     *
     * @throws Refused {@code bin.name.missing}, {@code bin.name.long}, {@code bin.tare.wrong}
     */
    @Transactional
    public void put(UUID hub, String name, long tareGrams) {
        String known = Text.required(name, 40, "bin.name");
        if (tareGrams < 1 || tareGrams > HEAVIEST) {
            throw new Refused("bin.tare.wrong");
        }
        int changed =
                database.change(
                        "UPDATE waste_bin SET tare_grams = ? WHERE hub_id = ? AND name = ?",
                        tareGrams,
                        hub,
                        known);
        if (changed == 0) {
            database.insertUnlessThere(
                    "INSERT INTO waste_bin (tare_grams, hub_id, name) VALUES (?, ?, ?)",
                    tareGrams,
                    hub,
                    known);
        }
    }

    @Transactional
    public void remove(UUID hub, String name) {
        database.change("DELETE FROM waste_bin WHERE hub_id = ? AND name = ?", hub, name);
    }
}
