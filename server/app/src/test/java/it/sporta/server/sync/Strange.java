package it.sporta.server.sync;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.EntryBytes;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.Stamp;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/** Well-formed, well-signed entries that no till of today would write. */
final class Strange {

    private Strange() {}

    /** The next entry of the till, with any type and any content. */
    static Entry entry(FakeTill till, int type, String content) {
        Entry like =
                Entry.after(
                        till.head(),
                        till.id(),
                        new Stamp(UUID.randomUUID(), 0, 0, 0),
                        new Fact.Stopped(),
                        till.key);
        byte[] bytes = EntryBytes.write(like);
        byte[] text = content.getBytes(StandardCharsets.UTF_8);
        ByteBuffer hashed = ByteBuffer.allocate(80 + 4 + text.length + 32);
        hashed.put(bytes, 0, 80).putInt(text.length).put(text).put(like.previousHash().toArray());
        hashed.putShort(62, (short) type);
        Bytes hash = Bytes.of(sha256(hashed.array()));
        return new Entry(
                like.till(),
                like.epoch(),
                like.sequence(),
                like.stamp(),
                type,
                like.subject(),
                like.previousHash(),
                Bytes.of(text),
                hash,
                till.key.sign(hash));
    }

    /** The same once more with another number, so that neither hash nor signature is right. */
    static Entry numbered(Entry like, long sequence) {
        return new Entry(
                like.till(),
                like.epoch(),
                sequence,
                like.stamp(),
                like.type(),
                like.subject(),
                like.previousHash(),
                like.content(),
                like.hash(),
                like.signature());
    }

    private static byte[] sha256(byte[] hashed) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update("SPORTA-J1".getBytes(StandardCharsets.US_ASCII));
            return digest.digest(hashed);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
