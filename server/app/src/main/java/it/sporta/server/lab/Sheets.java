package it.sporta.server.lab;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;

/** Writes batch sheets, in the transaction of a use case. */
@ApplicationScoped
public class Sheets {

    private Database database;

    protected Sheets() {}

    @Inject
    public Sheets(Database database) {
        this.database = database;
    }

    /** The number of the next batch of a day; whoever comes next waits until it is given. */
    int number(LocalDate day) {
        String next = "UPDATE batch_day SET last_number = last_number + 1 WHERE opened_on = ?";
        if (database.change(next, day) == 0) {
            database.insertUnlessThere(
                    "INSERT INTO batch_day (opened_on, last_number) VALUES (?, 0)", day);
            database.change(next, day);
        }
        return database.first(
                        "SELECT last_number FROM batch_day WHERE opened_on = ?",
                        Row::smallNumber,
                        day)
                .orElseThrow();
    }

    void open(Batch batch, UUID by) {
        database.change(
                "INSERT INTO batch (id, code, hub_id, owner_id, trade, name, recipe_id, version,"
                        + " thousandths, unit, opened_at, opened_by)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                batch.id(),
                batch.code(),
                batch.hub(),
                batch.owner(),
                batch.trade(),
                batch.name(),
                batch.plan().map(Batch.Plan::recipe),
                batch.plan().map(Batch.Plan::version),
                batch.plan().map(Batch.Plan::wanted).map(Quantity::thousandths),
                batch.plan().map(Batch.Plan::wanted).map(Quantity::unit),
                batch.openedAt(),
                by);
    }

    void add(UUID batch, Input input) {
        database.change(
                "INSERT INTO batch_input (batch_id, line, lot_id, product_id, place_id,"
                        + " thousandths, unit, grams, cost_cents, wording, taken_back)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, FALSE)",
                batch,
                input.line(),
                input.lot(),
                input.product().value(),
                input.place(),
                input.quantity().thousandths(),
                input.quantity().unit(),
                input.grams(),
                input.cost().cents(),
                input.wording());
    }

    void takeBack(UUID batch, Input input) {
        database.change(
                "UPDATE batch_input SET taken_back = TRUE WHERE batch_id = ? AND line = ?",
                batch,
                input.line());
    }

    void add(UUID batch, Output output) {
        database.change(
                "INSERT INTO batch_output (batch_id, line, product_id, place_id, thousandths,"
                        + " unit, grams, by_product) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
                batch,
                output.line(),
                output.product().value(),
                output.place(),
                output.quantity().thousandths(),
                output.quantity().unit(),
                output.grams(),
                output.byProduct());
    }

    void strikeOutput(UUID batch, int line) {
        database.change("DELETE FROM batch_output WHERE batch_id = ? AND line = ?", batch, line);
    }

    void add(UUID batch, Loss loss) {
        database.change(
                "INSERT INTO batch_loss (batch_id, line, kind, destination, input_line, grams)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                batch,
                loss.line(),
                loss.kind(),
                loss.to(),
                loss.input(),
                loss.grams());
    }

    void strikeLoss(UUID batch, int line) {
        database.change("DELETE FROM batch_loss WHERE batch_id = ? AND line = ?", batch, line);
    }

    void made(UUID batch, int line, Output.Made made) {
        database.change(
                "UPDATE batch_output SET lot_id = ?, date_kind = ?, expires_on = ?,"
                        + " cost_cents = ?, allergens = ? WHERE batch_id = ? AND line = ?",
                made.lot(),
                made.dateKind(),
                made.expires(),
                made.cost().cents(),
                made.allergens().toString(),
                batch,
                line);
    }

    void close(UUID batch, Instant at, UUID by) {
        database.change(
                "UPDATE batch SET closed_at = ?, closed_by = ?"
                        + " WHERE id = ? AND closed_at IS NULL",
                at,
                by,
                batch);
    }
}
