package it.sporta.till.journal;

import java.util.Arrays;

/**
 * The fields of a row one after the other, as Derby writes them in pages and in its log. Numbers
 * take as many bytes as they need ({@code CompressedNumber} in {@code
 * org.apache.derby.iapi.services.io}).
 */
final class StoredFields {

    private static final int IS_NULL = 1;
    private static final int IS_ELSEWHERE = 2;

    static final Field NOTHING = new Field(new byte[0], false);

    private final byte[] bytes;
    private int at;

    StoredFields(byte[] bytes, int at) {
        this.bytes = bytes;
        this.at = at;
    }

    /**
     * @param bytes empty for one that is null
     * @param elsewhere the bytes say where the value stands
     */
    record Field(byte[] bytes, boolean elsewhere) {}

    /**
     * @throws IndexOutOfBoundsException when this is no field
     */
    Field next() {
        int status = octet();
        if ((status & IS_NULL) != 0) {
            return NOTHING;
        }
        int length = number();
        if (length > bytes.length - at) {
            throw new IndexOutOfBoundsException(length);
        }
        at += length;
        byte[] value = Arrays.copyOfRange(bytes, at - length, at);
        return new Field(value, (status & IS_ELSEWHERE) != 0);
    }

    int octet() {
        return bytes[at++] & 0xff;
    }

    /** In one, two or four bytes. */
    int number() {
        int first = octet();
        return first < 0x40 ? first : first < 0x80 ? more(first & 0x3f, 1) : more(first & 0x7f, 3);
    }

    /** In two, four or eight bytes. */
    long longNumber() {
        int first = octet();
        if (first >= 0x80) {
            throw new IndexOutOfBoundsException("no file has so many pages");
        }
        return first < 0x40 ? more(first, 1) : more(first & 0x3f, 3);
    }

    private int more(int beginning, int octets) {
        int number = beginning;
        for (int i = 0; i < octets; i++) {
            number = number << 8 | octet();
        }
        return number;
    }
}
