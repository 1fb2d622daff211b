package it.sporta.kernel.journal;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry as it travels and as it is hashed. Fixed widths, big-endian: till 16, epoch 4, sequence
 * 8, boot 16, wall 8, offset 2, monotonic 8, type 2, subject 16 (zero when absent), length 4,
 * content, previous hash 32, and on the wire hash 32 and signature 64 behind it.
 */
public final class EntryBytes {

    static final int HEADER = 80;
    private static final int AROUND = HEADER + 4 + 32 + 32 + 64;
    private static final byte[] MARK = "SPORTA-J1".getBytes(StandardCharsets.US_ASCII);
    private static final UUID NOBODY = new UUID(0, 0);

    /** The largest entry on the wire. */
    public static final int MAX_LENGTH = AROUND + Entry.MAX_CONTENT;

    private EntryBytes() {}

    /** An entry without its seal. */
    record Unsealed(
            UUID till,
            int epoch,
            long sequence,
            Stamp stamp,
            int type,
            Optional<UUID> subject,
            Bytes previousHash,
            Bytes content) {

        static Unsealed of(Entry entry) {
            return new Unsealed(
                    entry.till(),
                    entry.epoch(),
                    entry.sequence(),
                    entry.stamp(),
                    entry.type(),
                    entry.subject(),
                    entry.previousHash(),
                    entry.content());
        }

        Bytes hash() {
            return Bytes.sha256(MARK, hashed());
        }

        Entry sealed(Bytes hash, Bytes signature) {
            return new Entry(
                    till,
                    epoch,
                    sequence,
                    stamp,
                    type,
                    subject,
                    previousHash,
                    content,
                    hash,
                    signature);
        }

        private byte[] hashed() {
            ByteBuffer out = ByteBuffer.allocate(HEADER + 4 + content.length() + 32);
            putId(out, till);
            out.putInt(epoch).putLong(sequence);
            putId(out, stamp.boot());
            out.putLong(stamp.wallMillis());
            out.putShort((short) stamp.utcOffsetMinutes());
            out.putLong(stamp.monotonicNanos()).putShort((short) type);
            putId(out, subject.orElse(NOBODY));
            out.putInt(content.length()).put(content.value()).put(previousHash.value());
            return out.array();
        }
    }

    public static byte[] write(Entry entry) {
        byte[] hashed = Unsealed.of(entry).hashed();
        return ByteBuffer.allocate(hashed.length + 96)
                .put(hashed)
                .put(entry.hash().value())
                .put(entry.signature().value())
                .array();
    }

    /**
     * Says nothing of hash or signature: ask the entry.
     *
     * @throws IllegalArgumentException when the bytes are no entry, whole and alone
     */
    public static Entry read(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        try {
            Unsealed body = readUnsealed(in);
            Entry entry = body.sealed(take(in, 32), take(in, 64));
            if (in.hasRemaining()) {
                throw new IllegalArgumentException(in.remaining() + " bytes too many");
            }
            return entry;
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("entry cut short", e);
        }
    }

    /** Several entries in one body, each with its length before it. */
    public static byte[] writeAll(List<Entry> entries) {
        List<byte[]> all = entries.stream().map(EntryBytes::write).toList();
        ByteBuffer out = ByteBuffer.allocate(all.stream().mapToInt(one -> one.length + 4).sum());
        all.forEach(one -> out.putInt(one.length).put(one));
        return out.array();
    }

    /**
     * @throws IllegalArgumentException when the bytes are no batch
     */
    public static List<Entry> readAll(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        List<Entry> entries = new ArrayList<>();
        try {
            while (in.hasRemaining()) {
                int length = in.getInt();
                if (length < AROUND || length > in.remaining()) {
                    throw new IllegalArgumentException("an entry of " + length + " bytes");
                }
                byte[] one = new byte[length];
                in.get(one);
                entries.add(read(one));
            }
            return List.copyOf(entries);
        } catch (BufferUnderflowException e) {
            throw new IllegalArgumentException("batch cut short", e);
        }
    }

    private static Unsealed readUnsealed(ByteBuffer in) {
        UUID till = takeId(in);
        int epoch = in.getInt();
        long sequence = in.getLong();
        UUID boot = takeId(in);
        Stamp stamp = new Stamp(boot, in.getLong(), in.getShort(), in.getLong());
        int type = in.getShort();
        UUID subject = takeId(in);
        int length = in.getInt();
        if (length < 0 || length > Entry.MAX_CONTENT || length > in.remaining()) {
            throw new IllegalArgumentException("content of " + length + " bytes");
        }
        Bytes content = take(in, length);
        Optional<UUID> about = Optional.of(subject).filter(id -> !id.equals(NOBODY));
        return new Unsealed(till, epoch, sequence, stamp, type, about, take(in, 32), content);
    }

    private static void putId(ByteBuffer out, UUID id) {
        out.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
    }

    private static UUID takeId(ByteBuffer in) {
        return new UUID(in.getLong(), in.getLong());
    }

    private static Bytes take(ByteBuffer in, int length) {
        byte[] taken = new byte[length];
        in.get(taken);
        return Bytes.of(taken);
    }
}
