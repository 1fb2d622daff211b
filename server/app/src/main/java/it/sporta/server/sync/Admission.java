package it.sporta.server.sync;

import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.Grant;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.VerifyingKey;
import it.sporta.server.persistence.Database;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Writes down that a till joined. */
final class Admission {

    private final Database database;
    private final Instant now;

    Admission(Database database, Instant now) {
        this.database = database;
        this.now = now;
    }

    /**
     * A new till stands before its first entry. One that joins again stays where it is until its
     * new epoch begins with an entry; only a revoked one is moved at once, so that its old key
     * opens nothing any more.
     */
    void admit(Grant grant, Optional<UUID> place, VerifyingKey key) {
        Optional<TillRow> known = TillRow.lock(database, grant.till());
        database.change(
                "INSERT INTO till_epoch (till_id, epoch, public_key, root, begun_at)"
                        + " VALUES (?, ?, ?, ?, ?)",
                grant.till(),
                grant.epoch(),
                key.toString(),
                grant.hash(),
                now);
        if (known.isEmpty()) {
            begin(grant, place);
        } else if (known.get().revoked()) {
            noteEnd(known.get().head(), grant);
            database.change(
                    "UPDATE till SET epoch = ?, sequence = 0, hash = ?, revoked_at = NULL"
                            + " WHERE id = ?",
                    grant.epoch(),
                    grant.hash(),
                    grant.till());
        }
    }

    private void noteEnd(Head end, Grant grant) {
        database.change(
                "UPDATE till_epoch SET grew_epoch = ?, grew_sequence = ?"
                        + " WHERE till_id = ? AND epoch = ?",
                end.epoch(),
                end.sequence(),
                grant.till(),
                grant.epoch());
    }

    private void begin(Grant grant, Optional<UUID> place) {
        boolean fresh =
                database.insertUnlessThere(
                        "INSERT INTO till (id, hub_id, place_id, name, epoch, sequence, hash,"
                                + " held, locked) VALUES (?, ?, ?, ?, ?, 0, ?, 0, 0)",
                        grant.till(),
                        grant.hub(),
                        place,
                        grant.tillName(),
                        grant.epoch(),
                        grant.hash());
        if (!fresh) {
            throw new Refused("join.code.wrong");
        }
        database.change(
                "INSERT INTO journal_position (till_id, epoch, sequence, claimed)"
                        + " VALUES (?, ?, 0, 0)",
                grant.till(),
                grant.epoch());
    }
}
