package it.sporta.till.journal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * A file of a Derby database, page by page and without Derby, which gives nothing at all of a table
 * of which its first page is rotten. As Apache Derby 10.16 stores it: {@code StoredPage}, {@code
 * StoredRecordHeader} and {@code StoredFieldHeader} in {@code
 * org.apache.derby.impl.store.raw.data}. What is read may be nonsense: whoever asks must be able to
 * tell.
 */
final class StoredPages {

    private static final int SIZE = Integer.parseInt(Database.PAGE);
    private static final int SLOTS_IN_USE = 14;
    private static final int CHECKSUM = 8;
    private static final int SLOT = 6;
    private static final int GOES_ON = 2;
    private static final int HAS_FIRST_FIELD = 4;

    /** A ticket of the largest size has some 260 pages; what points in a circle ends here. */
    private static final int LONGEST_CHAIN = 600;

    private final FileChannel file;

    StoredPages(FileChannel file) {
        this.file = file;
    }

    /** A row as one page has it. */
    private record Part(
            int id, StoredFields fields, int count, boolean goesOn, long page, int at) {}

    long count() throws IOException {
        return file.size() / SIZE;
    }

    byte[] page(long number) throws IOException {
        ByteBuffer page = ByteBuffer.allocate(SIZE);
        while (page.hasRemaining()) {
            if (file.read(page, number * SIZE + page.position()) < 0) {
                throw new IndexOutOfBoundsException("page " + number);
            }
        }
        return page.array();
    }

    /** The fields of each row that begins on a page; those that cannot be read are left out. */
    List<List<byte[]>> rows(long number) throws IOException {
        List<List<byte[]>> rows = new ArrayList<>();
        byte[] page = page(number);
        int slots = Math.min(slots(page), SIZE / SLOT);
        for (int slot = 0; slot < slots; slot++) {
            try {
                rows.add(row(part(page, slot)));
            } catch (IndexOutOfBoundsException nonsense) {
                continue;
            }
        }
        return rows;
    }

    private static int slots(byte[] page) {
        return ByteBuffer.wrap(page).getShort(SLOTS_IN_USE) & 0xffff;
    }

    private static Part part(byte[] page, int slot) {
        int offset = ByteBuffer.wrap(page).getShort(SIZE - CHECKSUM - (slot + 1) * SLOT) & 0xffff;
        StoredFields fields = new StoredFields(page, offset);
        int status = fields.octet();
        int id = fields.number();
        boolean goesOn = (status & GOES_ON) != 0;
        long next = goesOn ? fields.longNumber() : 0;
        int at = goesOn ? fields.number() : 0;
        if ((status & HAS_FIRST_FIELD) != 0) {
            fields.number();
        }
        return new Part(id, fields, fields.number(), goesOn, next, at);
    }

    private List<byte[]> row(Part first) throws IOException {
        List<byte[]> row = new ArrayList<>();
        Part part = first;
        for (int parts = 1; ; parts++) {
            for (int i = 0; i < part.count(); i++) {
                StoredFields.Field field = part.fields().next();
                row.add(field.elsewhere() ? whole(field) : field.bytes());
            }
            if (!part.goesOn() || parts > LONGEST_CHAIN) {
                return row;
            }
            part = find(part.page(), part.at());
        }
    }

    /**
     * A field too long for its page: a piece on each of several, each with the place of the next.
     */
    private byte[] whole(StoredFields.Field pointer) throws IOException {
        ByteArrayOutputStream value = new ByteArrayOutputStream();
        StoredFields.Field next = pointer;
        for (int pieces = 0; next.elsewhere() && pieces < LONGEST_CHAIN; pieces++) {
            StoredFields place = new StoredFields(next.bytes(), 0);
            Part part = find(place.longNumber(), place.number());
            value.writeBytes(part.fields().next().bytes());
            next = part.count() > 1 ? part.fields().next() : StoredFields.NOTHING;
        }
        return value.toByteArray();
    }

    private Part find(long number, int id) throws IOException {
        byte[] page = page(number);
        for (int slot = 0; slot < Math.min(slots(page), SIZE / SLOT); slot++) {
            Part part = part(page, slot);
            if (part.id() == id) {
                return part;
            }
        }
        throw new IndexOutOfBoundsException("record " + id + " on page " + number);
    }
}
