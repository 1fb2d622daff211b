package it.sporta.server.stock;

import it.sporta.kernel.Refused;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.Days;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The transfers between hubs. The goods are in the ledger; here is who sent and what arrived. */
@ApplicationScoped
public class Transfers {

    private static final String SELECT =
            "SELECT id, from_hub, to_hub, sent_at, received_at FROM transfer";
    private static final String LOADS =
            "SELECT lot_id, product_id, unit, sent, arrived FROM transfer_load"
                    + " WHERE transfer_id = ? ORDER BY line";

    /** More than anybody reads; the rest are found through their lots. */
    private static final int RECENT = 100;

    private Database database;

    protected Transfers() {}

    @Inject
    public Transfers(Database database) {
        this.database = database;
    }

    @Transactional
    public Optional<Transfer> find(UUID id) {
        return database.first(SELECT + " WHERE id = ?", this::read, id);
    }

    /**
     * @throws Refused {@code transfer.unknown}
     */
    @Transactional
    public Transfer get(UUID id) {
        return find(id).orElseThrow(() -> new Refused("transfer.unknown"));
    }

    /** What travels, the longest on its way first; then what arrived, the last first. */
    @Transactional
    public List<Transfer> recent() {
        List<Transfer> all =
                new ArrayList<>(
                        database.list(
                                SELECT + " WHERE received_at IS NULL ORDER BY sent_at, id",
                                this::read));
        all.addAll(
                database.list(
                        SELECT
                                + " WHERE received_at IS NOT NULL ORDER BY received_at DESC, id"
                                + " OFFSET 0 ROWS FETCH NEXT "
                                + RECENT
                                + " ROWS ONLY",
                        this::read));
        return all;
    }

    /** Those that left in these days, in their order. */
    @Transactional
    public List<Transfer> sent(Days days) {
        return database.list(
                SELECT + " WHERE sent_at >= ? AND sent_at < ? ORDER BY sent_at, id",
                this::read,
                days.begin(),
                days.end());
    }

    void sent(Transfer transfer, UUID by) {
        database.change(
                "INSERT INTO transfer (id, from_hub, to_hub, sent_at, sent_by)"
                        + " VALUES (?, ?, ?, ?, ?)",
                transfer.id(),
                transfer.from(),
                transfer.to(),
                transfer.sentAt(),
                by);
        List<Object[]> rows = new ArrayList<>();
        for (Transfer.Load load : transfer.loads()) {
            rows.add(
                    new Object[] {
                        transfer.id(),
                        rows.size(),
                        load.lot(),
                        load.product().value(),
                        load.sent().unit(),
                        load.sent().thousandths()
                    });
        }
        database.changeAll(
                "INSERT INTO transfer_load (transfer_id, line, lot_id, product_id, unit, sent)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                rows);
    }

    /** Answers whether it was the first to say so. */
    boolean received(UUID id, List<Quantity> arrived, UUID by, Instant at) {
        int changed =
                database.change(
                        "UPDATE transfer SET received_at = ?, received_by = ?"
                                + " WHERE id = ? AND received_at IS NULL",
                        at,
                        by,
                        id);
        List<Object[]> rows = new ArrayList<>();
        for (Quantity quantity : arrived) {
            rows.add(new Object[] {quantity.thousandths(), id, rows.size()});
        }
        if (changed == 1) {
            database.changeAll(
                    "UPDATE transfer_load SET arrived = ? WHERE transfer_id = ? AND line = ?",
                    rows);
        }
        return changed == 1;
    }

    private Transfer read(Row row) throws SQLException {
        UUID id = row.id();
        return new Transfer(
                id,
                row.id(),
                row.id(),
                row.instant(),
                row.maybeInstant(),
                database.list(LOADS, Transfers::load, id));
    }

    private static Transfer.Load load(Row row) throws SQLException {
        UUID lot = row.id();
        ProductId product = new ProductId(row.id());
        Unit unit = row.one(Unit.class);
        return new Transfer.Load(
                lot,
                product,
                new Quantity(row.number(), unit),
                row.maybeNumber().map(arrived -> new Quantity(arrived, unit)));
    }
}
