package it.sporta.till.journal;

import it.sporta.kernel.journal.JoinRequest;
import it.sporta.kernel.journal.SignedGrant;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/**
 * Becoming a till of a hub: a one-time code, read out by a coordinator, against a grant. The key
 * that signs the grant is the server's from then on; any other is a stranger.
 */
public final class Joining {

    private Joining() {}

    /** What the server said. */
    sealed interface Outcome permits Granted, Declined {}

    /** Joined. */
    record Granted(SignedGrant grant) implements Outcome {}

    /** The code is wrong, used, or too old. */
    record Declined() implements Outcome {}

    /** How it ended. */
    public enum Result {
        JOINED,
        DECLINED,
        SERVER_AWAY,
        NOT_THE_SERVER
    }

    /** Asks once. The grant is durable when this returns {@code JOINED}. */
    public static Result join(Path home, URI server, String code) throws IOException {
        JoinRequest request = new JoinRequest(code.strip(), Identity.key(home).verifying());
        Outcome outcome;
        try {
            outcome = ServerLink.join(server, request);
        } catch (ServerLink.Foreign e) {
            return Result.NOT_THE_SERVER;
        } catch (IOException e) {
            return Result.SERVER_AWAY;
        }
        if (outcome instanceof Granted granted) {
            Identity.joined(home, granted.grant());
            return Result.JOINED;
        }
        return Result.DECLINED;
    }
}
