package it.sporta.till.journal;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Head;
import it.sporta.till.disk.SealedFile;
import it.sporta.till.disk.SealedFile.Surface;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.CRC32C;

/**
 * How far the journal had come, written outside the database after each commit. Two slots in turn:
 * a write that is cut short spoils one and leaves the other. A database that opens with less than
 * the mark has lost something.
 */
class HighWaterMark implements AutoCloseable {

    /** A slot a sector: one torn sector cannot touch both. */
    private static final int STRIDE = 4096;

    private static final int CONTENT = 16 + 4 + 8 + 32;
    private static final int SLOT = CONTENT + 4;

    /** Whose journal it is, and its end. */
    record Mark(UUID till, Head head) {}

    private final FileChannel file;
    private final Surface surface;
    private int next;

    /**
     * @param file open for reading and writing
     */
    HighWaterMark(FileChannel file) throws IOException {
        this(file, file::write);
    }

    /**
     * @param surface of that file
     */
    HighWaterMark(FileChannel file, Surface surface) throws IOException {
        this.file = file;
        this.surface = surface;
        this.next = newerSlot() == 0 ? 1 : 0;
    }

    static HighWaterMark open(Path path) throws IOException {
        return new HighWaterMark(
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE));
    }

    /** Returns when the mark would survive a power cut. */
    void write(Mark mark) throws IOException {
        ByteBuffer slot = ByteBuffer.allocate(SLOT);
        slot.putLong(mark.till().getMostSignificantBits());
        slot.putLong(mark.till().getLeastSignificantBits());
        slot.putInt(mark.head().epoch()).putLong(mark.head().sequence());
        slot.put(mark.head().hash().toArray());
        slot.putInt(checksum(slot.array())).flip();
        put(surface, slot, (long) next * STRIDE);
        file.force(false);
        next = 1 - next;
    }

    void put(Surface out, ByteBuffer slot, long position) throws IOException {
        SealedFile.writeAll(out, slot, position);
    }

    /** The later of the two slots that are whole; empty when neither is. */
    Optional<Mark> read() throws IOException {
        int newer = newerSlot();
        return newer < 0 ? Optional.empty() : slot(newer);
    }

    private int newerSlot() throws IOException {
        Optional<Mark> first = slot(0);
        Optional<Mark> second = slot(1);
        if (first.isEmpty() || second.isEmpty()) {
            return first.isPresent() ? 0 : second.isPresent() ? 1 : -1;
        }
        return isAfter(second.get().head(), first.get().head()) ? 1 : 0;
    }

    /** By place; what differs at one place, in any order that stays the same. */
    static final Comparator<Head> ORDER =
            Comparator.comparingInt(Head::epoch)
                    .thenComparingLong(Head::sequence)
                    .thenComparing(head -> head.hash().hex());

    static boolean isAfter(Head one, Head other) {
        return one.epoch() != other.epoch()
                ? one.epoch() > other.epoch()
                : one.sequence() > other.sequence();
    }

    static Head later(Head one, Head other) {
        return isAfter(other, one) ? other : one;
    }

    private Optional<Mark> slot(int number) throws IOException {
        ByteBuffer slot = ByteBuffer.allocate(SLOT);
        long start = (long) number * STRIDE;
        while (slot.hasRemaining()) {
            int read = file.read(slot, start + slot.position());
            if (read < 0) {
                return Optional.empty();
            }
        }
        slot.flip();
        UUID till = new UUID(slot.getLong(), slot.getLong());
        int epoch = slot.getInt();
        long sequence = slot.getLong();
        byte[] hash = new byte[32];
        slot.get(hash);
        return slot.getInt() == checksum(slot.array()) && epoch > 0
                ? Optional.of(new Mark(till, new Head(epoch, sequence, Bytes.of(hash))))
                : Optional.empty();
    }

    private static int checksum(byte[] slot) {
        CRC32C sum = new CRC32C();
        sum.update(slot, 0, CONTENT);
        return (int) sum.getValue();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
