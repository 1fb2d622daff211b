package it.sporta.till.journal;

import it.sporta.kernel.journal.JoinRequest;
import it.sporta.kernel.journal.SignedGrant;
import it.sporta.kernel.journal.VerifyingKey;
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
        NOT_THE_SERVER,
        /** The code was meant for another till of the house; it is used up. */
        OTHER_TILL,
        /** The grant says an epoch this disk has begun already; the next one will not. */
        ONCE_MORE
    }

    /** What is done with a grant. */
    private interface Taking {
        Result take(SignedGrant grant) throws IOException;
    }

    /** Asks once. The grant is durable when this returns {@code JOINED}. */
    public static Result join(Path home, URI server, String code) throws IOException {
        VerifyingKey key = Identity.key(home).verifying();
        return ask(
                server,
                new JoinRequest(code.strip(), key),
                grant -> {
                    Identity.joined(home, grant);
                    return Result.JOINED;
                });
    }

    /**
     * For a till that was copied, restored, replaced or revoked: a new key, a new epoch, the same
     * journal. The journal must be opened again with the identity that is loaded afterwards.
     */
    public static Result joinAgain(Path home, URI server, String code, Journal journal)
            throws IOException {
        IdentityFolder folder = new IdentityFolder(home);
        VerifyingKey key = folder.nextKey().verifying();
        return ask(
                server,
                new JoinRequest(code.strip(), key),
                grant -> takeAgain(folder, journal, grant));
    }

    private static Result takeAgain(IdentityFolder folder, Journal journal, SignedGrant grant)
            throws IOException {
        Identity before = journal.identity();
        if (!grant.grant().serverKey().equals(before.grant().serverKey())) {
            return Result.NOT_THE_SERVER;
        }
        if (!grant.grant().till().equals(before.till())) {
            return Result.OTHER_TILL;
        }
        int last = journal.head().epoch();
        if (grant.grant().epoch() <= last) {
            return Result.ONCE_MORE;
        }
        folder.joinedAgain(before, last, grant);
        return Result.JOINED;
    }

    private static Result ask(URI server, JoinRequest request, Taking taking) throws IOException {
        Outcome outcome;
        try {
            outcome = ServerLink.join(server, request);
        } catch (ServerLink.Foreign e) {
            return Result.NOT_THE_SERVER;
        } catch (IOException e) {
            return Result.SERVER_AWAY;
        }
        return outcome instanceof Granted granted ? taking.take(granted.grant()) : Result.DECLINED;
    }
}
