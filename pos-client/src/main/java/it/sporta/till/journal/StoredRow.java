package it.sporta.till.journal;

import it.sporta.kernel.journal.Bytes;
import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Stamp;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * An entry from the fields of its row, in the order of {@link Rows#COLUMNS}. Nothing is taken for
 * an entry of which the hash is not right.
 */
final class StoredRow {

    private static final int FIELDS = 13;

    private final byte[] till;

    StoredRow(UUID till) {
        this.till = Rows.bytes(till);
    }

    /** What stands before every entry of this till: the field with its id. */
    byte[] beginning() {
        return ByteBuffer.allocate(19).put(new byte[] {0, 17, (byte) 0x90}).put(till).array();
    }

    /** From one piece of bytes; empty when no entry begins there, or part of it is elsewhere. */
    Optional<Entry> at(byte[] bytes, int place) {
        StoredFields fields = new StoredFields(bytes, place);
        List<byte[]> row = new ArrayList<>();
        try {
            for (int i = 0; i < FIELDS; i++) {
                row.add(fields.next().bytes());
            }
        } catch (IndexOutOfBoundsException cut) {
            return Optional.empty();
        }
        return of(row);
    }

    Optional<Entry> of(List<byte[]> row) {
        try {
            return row.size() == FIELDS && Arrays.equals(binary(row.get(0)), till)
                    ? Optional.of(entry(row)).filter(Entry::hashIsRight)
                    : Optional.empty();
        } catch (IllegalArgumentException | IndexOutOfBoundsException nonsense) {
            return Optional.empty();
        }
    }

    private static Entry entry(List<byte[]> row) {
        return new Entry(
                id(binary(row.get(0))),
                (int) whole(row.get(1), Integer.BYTES),
                whole(row.get(2), Long.BYTES),
                new Stamp(
                        id(binary(row.get(3))),
                        whole(row.get(4), Long.BYTES),
                        (int) whole(row.get(5), Short.BYTES),
                        whole(row.get(6), Long.BYTES)),
                (int) whole(row.get(7), Short.BYTES),
                row.get(8).length == 0 ? Optional.empty() : Optional.of(id(binary(row.get(8)))),
                Bytes.of(binary(row.get(9))),
                Bytes.of(binary(row.get(10))),
                Bytes.of(binary(row.get(11))),
                Bytes.of(binary(row.get(12))));
    }

    /** With its sign. */
    private static long whole(byte[] field, int length) {
        if (field.length != length) {
            throw new IllegalArgumentException("a number of " + field.length + " bytes");
        }
        long number = field[0];
        for (int i = 1; i < length; i++) {
            number = number << 8 | field[i] & 0xff;
        }
        return number;
    }

    /** Before the bytes stands how many they are, in one, three or five. */
    private static byte[] binary(byte[] field) {
        int mark = field[0] & 0xff;
        int head = mark == 0xa0 ? 3 : mark == 0xc0 ? 5 : 1;
        return Arrays.copyOfRange(field, head, field.length);
    }

    private static UUID id(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, 16);
        return new UUID(in.getLong(), in.getLong());
    }
}
