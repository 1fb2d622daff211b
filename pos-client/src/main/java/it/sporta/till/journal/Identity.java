package it.sporta.till.journal;

import it.sporta.kernel.journal.Grant;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.SignedGrant;
import it.sporta.kernel.journal.SigningKey;
import it.sporta.kernel.journal.VerifyingKey;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;

/**
 * Who this till is: the key it made itself, which never leaves this disk, and the server's grant.
 *
 * @param key signs since the grant's epoch
 * @param grant as the server signed it
 * @param former keys of this disk before it joined again
 */
public record Identity(SigningKey key, Grant grant, FormerKeys former) {

    public UUID till() {
        return grant.till();
    }

    /**
     * The key of this device: made at the first call, the same ever after, so a join that broke off
     * can be repeated.
     *
     * @throws IOException also when the file is damaged: such a till must join again
     */
    public static SigningKey key(Path home) throws IOException {
        return new IdentityFolder(home).key();
    }

    /** Empty while the till has not joined. */
    public static Optional<Identity> load(Path home) throws IOException {
        return new IdentityFolder(home).load();
    }

    /** Durable on return. */
    public static Identity joined(Path home, SignedGrant grant) throws IOException {
        return new IdentityFolder(home).joined(grant);
    }

    /** The key that signed this disk's entries of an epoch; empty when another disk made them. */
    Optional<VerifyingKey> keyOf(int epoch) {
        return epoch >= grant.epoch() ? Optional.of(key.verifying()) : former.of(epoch);
    }

    /** Before the first entry of all. */
    public Head beginning() {
        return new Head(1, 0, grant.root().hash());
    }
}
