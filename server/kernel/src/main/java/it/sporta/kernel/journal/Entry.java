package it.sporta.kernel.journal;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/**
 * One link of a till's chain.
 *
 * @param sequence 1, 2, 3 … without a hole inside an epoch: a gap would look like a deleted sale
 * @param type which kind of fact, see {@link FactType}; unknown ones are kept, not refused
 * @param subject the ticket, shift or document it is about
 * @param content canonical bytes, at most {@value #MAX_CONTENT}
 * @param hash SHA-256 of {@link EntryBytes#hashed}: mark, header, length, content, previous hash
 * @param signature Ed25519 over the hash, by the till's key of this epoch
 */
public record Entry(
        UUID till,
        int epoch,
        long sequence,
        Stamp stamp,
        int type,
        Optional<UUID> subject,
        Bytes previousHash,
        Bytes content,
        Bytes hash,
        Bytes signature) {

    /** A ticket of a thousand lines fits; more is refused before it is made. */
    public static final int MAX_CONTENT = 1 << 20;

    public Entry {
        Objects.requireNonNull(till, "till");
        Objects.requireNonNull(stamp, "stamp");
        Objects.requireNonNull(subject, "subject");
        if (epoch < 1 || sequence < 1) {
            throw new IllegalArgumentException("entry " + epoch + "/" + sequence);
        }
        if (type < 0 || type > Short.MAX_VALUE) {
            throw new IllegalArgumentException("type " + type);
        }
        if (previousHash.length() != 32 || hash.length() != 32 || signature.length() != 64) {
            throw new IllegalArgumentException("hash or signature of the wrong length");
        }
        if (content.length() > MAX_CONTENT) {
            throw new IllegalArgumentException("content of " + content.length() + " bytes");
        }
    }

    /** The next link after {@code head}: hashed over the exact content, then signed. */
    public static Entry after(Head head, UUID till, Stamp stamp, Fact fact, SigningKey key) {
        Bytes content = FactJson.write(fact);
        FactType type = FactType.of(fact);
        EntryBytes.Unsealed body =
                new EntryBytes.Unsealed(
                        till,
                        head.epoch(),
                        head.sequence() + 1,
                        stamp,
                        type.code(),
                        fact.subject(),
                        head.hash(),
                        content);
        Bytes hash = body.hash();
        return body.sealed(hash, key.sign(hash));
    }

    public boolean hashIsRight() {
        return EntryBytes.Unsealed.of(this).hash().equals(hash);
    }

    public boolean signatureIsRight(VerifyingKey key) {
        return key.verifies(hash, signature);
    }

    public boolean follows(Head head) {
        return epoch == head.epoch()
                && sequence == head.sequence() + 1
                && previousHash.equals(head.hash());
    }

    public Head head() {
        return new Head(epoch, sequence, hash);
    }

    /** The fact inside; empty when its type is not known to this version. */
    public Optional<Fact> fact() {
        return FactJson.read(type, content);
    }
}
