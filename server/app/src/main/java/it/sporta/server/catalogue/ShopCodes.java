package it.sporta.server.catalogue;

import it.sporta.kernel.Rome;
import it.sporta.kernel.code.ShopCode;
import it.sporta.server.persistence.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/** How each hub reads the codes of its own label scale, and since when. */
@ApplicationScoped
public class ShopCodes {

    private Database database;
    private Clock clock;

    protected ShopCodes() {}

    @Inject
    public ShopCodes(Database database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** Those of a hub today, by prefix. */
    @Transactional
    public List<ShopCode> today(UUID hub) {
        LocalDate day = Rome.today(clock);
        return database.list(
                "SELECT prefix, figure, article_digits, decimals, verified FROM shop_code"
                        + " WHERE hub_id = ? AND from_on <= ?"
                        + " AND (until_on IS NULL OR until_on > ?) ORDER BY prefix",
                row ->
                        new ShopCode(
                                row.text(),
                                row.one(ShopCode.Figure.class),
                                row.smallNumber(),
                                row.smallNumber(),
                                row.truth()),
                hub,
                day,
                day);
    }

    /** From today on, in place of what was said of the same prefix before. */
    @Transactional
    public void say(UUID hub, ShopCode code) {
        LocalDate today = Rome.today(clock);
        forget(hub, code.prefix());
        boolean added =
                database.insertUnlessThere(
                        "INSERT INTO shop_code (hub_id, prefix, from_on, figure, article_digits,"
                                + " decimals, verified) VALUES (?, ?, ?, ?, ?, ?, ?)",
                        hub,
                        code.prefix(),
                        today,
                        code.figure(),
                        code.articleDigits(),
                        code.decimals(),
                        code.verified());
        if (!added) {
            database.change(
                    "UPDATE shop_code SET figure = ?, article_digits = ?, decimals = ?,"
                            + " verified = ?, until_on = NULL"
                            + " WHERE hub_id = ? AND prefix = ? AND from_on = ?",
                    code.figure(),
                    code.articleDigits(),
                    code.decimals(),
                    code.verified(),
                    hub,
                    code.prefix(),
                    today);
        }
    }

    /** From today on nobody says how codes with this prefix are read; again, nothing happens. */
    @Transactional
    public void forget(UUID hub, String prefix) {
        database.change(
                "UPDATE shop_code SET until_on = ?"
                        + " WHERE hub_id = ? AND prefix = ? AND until_on IS NULL",
                Rome.today(clock),
                hub,
                prefix);
    }
}
