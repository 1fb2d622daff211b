package it.sporta.server.sync;

import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SignedHead;
import it.sporta.kernel.journal.SigningKey;
import it.sporta.kernel.journal.VerifyingKey;
import it.sporta.server.persistence.Database;
import it.sporta.server.persistence.Row;
import it.sporta.server.persistence.Transactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The server's own key. Tills hold on to its public half from the day they join, so it is made once
 * and lives in the database: every node signs with it, and a restored server is still itself.
 */
@ApplicationScoped
public class ServerKey {

    private Database database;
    private Transactions transactions;
    private volatile SigningKey key;

    /** The last of each till: it asks every few seconds, and mostly nothing has moved. */
    private final Map<UUID, SignedHead> heads = new ConcurrentHashMap<>();

    protected ServerKey() {}

    @Inject
    public ServerKey(Database database, Transactions transactions) {
        this.database = database;
        this.transactions = transactions;
    }

    SigningKey signing() {
        if (key == null) {
            key = transactions.run(() -> find().orElseGet(this::make));
        }
        return key;
    }

    /** How far the server holds a till's chain; signed once, however often the till asks. */
    SignedHead sign(UUID till, Head head) {
        SignedHead last = heads.get(till);
        if (last != null && last.head().equals(head)) {
            return last;
        }
        SignedHead fresh = SignedHead.of(till, head, signing());
        heads.put(till, fresh);
        return fresh;
    }

    private Optional<SigningKey> find() {
        return database.first(
                "SELECT secret_key, public_key FROM server_key WHERE id = 1", ServerKey::read);
    }

    private static SigningKey read(Row row) throws SQLException {
        return SigningKey.of(
                Base64.getDecoder().decode(row.text()), VerifyingKey.parse(row.text()));
    }

    private SigningKey make() {
        SigningKey made = SigningKey.generate();
        boolean first =
                database.insertUnlessThere(
                        "INSERT INTO server_key (id, public_key, secret_key) VALUES (1, ?, ?)",
                        made.verifying().toString(),
                        Base64.getEncoder().encodeToString(made.toPkcs8()));
        return first ? made : find().orElseThrow();
    }
}
