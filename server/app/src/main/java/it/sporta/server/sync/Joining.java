package it.sporta.server.sync;

import it.sporta.kernel.Refused;
import it.sporta.kernel.UuidV7;
import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Grant;
import it.sporta.kernel.journal.JoinRequest;
import it.sporta.kernel.journal.SignedGrant;
import it.sporta.server.news.HubCard;
import it.sporta.server.news.HubsForTills;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.persistence.Tally;
import it.sporta.server.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * How a till comes to belong to the house: a coordinator asks for a code, the till sends it with
 * the key it made itself, and gets a grant signed by the server. Joining again begins a new epoch.
 */
@ApplicationScoped
public class Joining {

    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final int WRONG_A_MINUTE = 10;

    private Database database;
    private Transactions transactions;
    private HubsForTills hubs;
    private ServerKey key;
    private Clock clock;

    protected Joining() {}

    @Inject
    public Joining(
            Database database,
            Transactions transactions,
            HubsForTills hubs,
            ServerKey key,
            Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.hubs = hubs;
        this.key = key;
        this.clock = clock;
    }

    /** What a code stands for. */
    private record Invited(UUID till, UUID hub, Optional<UUID> place, String name) {

        static Invited read(Row row) throws SQLException {
            return new Invited(row.id(), row.id(), row.maybeId(), row.text());
        }
    }

    /**
     * A code for a new till.
     *
     * @param name short, printed on every receipt: small letters, digits and dashes
     * @throws Refused {@code till.name.wrong}, {@code till.name.taken}, {@code hub.unknown}
     */
    @Transactional
    public JoinCode issue(UUID hub, String name) {
        if (!name.matches("[a-z0-9][a-z0-9-]{0,23}")) {
            throw new Refused("till.name.wrong");
        }
        if (hubs.hub(hub).isEmpty()) {
            throw new Refused("hub.unknown");
        }
        if (database.first("SELECT id FROM till WHERE name = ?", Row::id, name).isPresent()) {
            throw new Refused("till.name.taken");
        }
        return issue(new Invited(new UuidV7(clock).next(), hub, Optional.empty(), name));
    }

    /**
     * A code for a till that must join again: its disk was replaced, copied or restored.
     *
     * @throws Refused {@code till.unknown}
     */
    @Transactional
    public JoinCode reissue(UUID till) {
        TillRow row = TillRow.find(database, till).orElseThrow(() -> new Refused("till.unknown"));
        return issue(new Invited(row.id(), row.hub(), row.place(), row.name()));
    }

    private JoinCode issue(Invited invited) {
        JoinCode code = JoinCode.make(clock.instant().plus(LIFE));
        database.change(
                "INSERT INTO join_code (code, till_id, hub_id, place_id, till_name, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?)",
                JoinCode.hash(code.code()),
                invited.till(),
                invited.hub(),
                invited.place(),
                invited.name(),
                code.expires());
        return code;
    }

    /**
     * @throws Refused {@code join.code.wrong} for a wrong, expired or used code, {@code
     *     join.too-many} after too many wrong ones
     */
    public SignedGrant join(JoinRequest request) {
        long minute = clock.millis() / 60_000;
        if (transactions.run(() -> wrong(minute)) >= WRONG_A_MINUTE) {
            throw new Refused("join.too-many");
        }
        key.signing();
        try {
            return transactions.run(() -> grant(request));
        } catch (Refused refused) {
            transactions.run(
                    () ->
                            new Tally("join_failure", List.of("minute_no"), List.of("times"))
                                    .add(List.of(minute), 1)
                                    .post(database));
            throw refused;
        }
    }

    private int wrong(long minute) {
        return database.first(
                        "SELECT times FROM join_failure WHERE minute_no = ?",
                        Row::smallNumber,
                        minute)
                .orElse(0);
    }

    private SignedGrant grant(JoinRequest request) {
        Bytes code = JoinCode.hash(request.code());
        Instant now = clock.instant();
        int used =
                database.change(
                        "UPDATE join_code SET used_at = ?"
                                + " WHERE code = ? AND used_at IS NULL AND expires_at > ?",
                        now,
                        code,
                        now);
        if (used == 0) {
            throw new Refused("join.code.wrong");
        }
        Invited invited =
                database.first(
                                "SELECT till_id, hub_id, place_id, till_name FROM join_code"
                                        + " WHERE code = ?",
                                Invited::read,
                                code)
                        .orElseThrow();
        TillRow.lock(database, invited.till()); // two codes at once must not grant one epoch
        Grant grant = grant(invited);
        new Admission(database, now).admit(grant, invited.place(), request.key());
        return SignedGrant.of(grant, key.signing());
    }

    private Grant grant(Invited invited) {
        HubCard hub = hubs.hub(invited.hub()).orElseThrow(() -> new Refused("hub.unknown"));
        int epoch =
                database.first(
                                        "SELECT MAX(epoch) FROM till_epoch WHERE till_id = ?",
                                        Row::smallNumber,
                                        invited.till())
                                .orElse(0)
                        + 1;
        return Grant.of(
                invited.till(),
                epoch,
                invited.name(),
                hub.id(),
                hub.name(),
                hub.address(),
                hub.organisation(),
                hub.organisationName(),
                hub.vatNumber(),
                hub.pinSalt(),
                key.signing().verifying());
    }
}
