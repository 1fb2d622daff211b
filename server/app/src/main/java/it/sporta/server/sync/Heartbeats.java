package it.sporta.server.sync;

import it.sporta.kernel.feed.FeedRequest;
import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.VerifyingKey;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Hears how far each till says its chain goes, and notices when that cannot be. */
@ApplicationScoped
public class Heartbeats {

    /** A till may have sent on since it wrote its request. */
    private static final Duration ON_THE_WAY = Duration.ofSeconds(20);

    private Database database;
    private Transactions transactions;
    private Clock clock;

    /** The last question of each till: an idle till asks the same again and again. */
    private final Map<UUID, Proven> proven = new ConcurrentHashMap<>();

    protected Heartbeats() {}

    @Inject
    public Heartbeats(Database database, Transactions transactions, Clock clock) {
        this.database = database;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Of a till that the server knows, whose signature is right and that is not revoked. */
    record Heard(TillRow till, TillState state) {}

    /** Checked once: the same question, key and signature cannot come out otherwise. */
    private record Proven(FeedRequest request, VerifyingKey key, Bytes signature) {

        boolean holds() {
            return request.isSignedBy(key, signature);
        }
    }

    /** Empty for a till that is unknown or revoked, or when the signature is not its own. */
    Optional<Heard> hear(FeedRequest request, Bytes signature) {
        return transactions.run(
                () ->
                        TillRow.find(database, request.till())
                                .filter(till -> !till.revoked())
                                .filter(till -> isSigned(till, request, signature))
                                .map(till -> note(till, request.head())));
    }

    boolean isKnown(FeedRequest request) {
        return transactions.run(
                () ->
                        TillRow.find(database, request.till())
                                .filter(till -> !till.revoked())
                                .isPresent());
    }

    /**
     * In an epoch that the till began by itself and of which nothing has arrived, by the last key.
     */
    private boolean isSigned(TillRow till, FeedRequest request, Bytes signature) {
        int said = request.head().epoch();
        boolean begunByItself =
                said == till.head().epoch() + 1 && TillRow.key(database, till.id(), said).isEmpty();
        return signs(till, begunByItself ? said - 1 : said, request, signature);
    }

    private boolean signs(TillRow till, int epoch, FeedRequest request, Bytes signature) {
        return TillRow.key(database, till.id(), epoch)
                .filter(key -> holds(new Proven(request, key, signature)))
                .isPresent();
    }

    private boolean holds(Proven asked) {
        UUID till = asked.request().till();
        if (asked.equals(proven.get(till))) {
            return true;
        }
        boolean holds = asked.holds();
        if (holds) {
            proven.put(till, asked);
        }
        return holds;
    }

    private Heard note(TillRow till, Head said) {
        TillState state = compare(till, said);
        Object[] values = {
            clock.instant(), said.epoch(), said.sequence(), said.hash(), state, till.id()
        };
        int known =
                database.change(
                        "UPDATE till_heard SET heard_at = ?, epoch = ?, sequence = ?, hash = ?,"
                                + " state = ? WHERE till_id = ?",
                        values);
        if (known == 0) {
            database.insertUnlessThere(
                    "INSERT INTO till_heard (heard_at, epoch, sequence, hash, state, till_id)"
                            + " VALUES (?, ?, ?, ?, ?, ?)",
                    values);
        }
        return new Heard(till, state);
    }

    private TillState compare(TillRow till, Head said) {
        Head ours = till.head();
        if (said.epoch() != ours.epoch()) {
            return said.epoch() < ours.epoch() ? TillState.REPLACED : TillState.UNSENT;
        }
        if (said.sequence() > ours.sequence()) {
            return TillState.UNSENT;
        }
        if (said.sequence() == ours.sequence()) {
            return said.hash().equals(ours.hash()) ? TillState.LEVEL : TillState.FORKED;
        }
        return behind(till, said);
    }

    private TillState behind(TillRow till, Head said) {
        Optional<Bytes> stored =
                said.sequence() == 0
                        ? root(till, said)
                        : TillRow.storedHash(database, till.id(), said.epoch(), said.sequence());
        if (stored.filter(said.hash()::equals).isEmpty()) {
            return TillState.FORKED;
        }
        Instant since = clock.instant().minus(ON_THE_WAY);
        boolean longAgo =
                database.first(
                                "SELECT received_at FROM journal_entry"
                                        + " WHERE till_id = ? AND epoch = ? AND sequence = ?",
                                Row::instant,
                                till.id(),
                                said.epoch(),
                                said.sequence() + 1)
                        .filter(since::isAfter)
                        .isPresent();
        return longAgo ? TillState.ROLLED_BACK : TillState.LEVEL;
    }

    private Optional<Bytes> root(TillRow till, Head said) {
        return database.first(
                "SELECT root FROM till_epoch WHERE till_id = ? AND epoch = ?",
                Row::bytes,
                till.id(),
                said.epoch());
    }
}
