package it.sporta.till.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes the disk has been given and has not promised; the cut decides what became of each. */
final class Unforced {

    private final Random chance;
    private final long cutAfter;
    private final Map<String, Pending> pending = new HashMap<>();
    private long writes;

    /** A range as it was written; sure when it was forced with the write. */
    private record Piece(long from, byte[] bytes, long length, boolean sure) {}

    private record Pending(byte[] before, List<Piece> pieces) {}

    Unforced(long seed, long cutAfter) {
        this.chance = new Random(seed);
        this.cutAfter = cutAfter;
    }

    /** About to be written: the cut may come instead. */
    void before(String path) throws IOException {
        if (++writes > cutAfter) {
            cut();
        }
        if (!pending.containsKey(path)) {
            Path file = Path.of(path);
            byte[] now = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            pending.put(path, new Pending(now, new ArrayList<>()));
        }
    }

    void after(String path, long from, long to, boolean synchronous) throws IOException {
        Pending known = pending.get(path);
        boolean first = known.pieces().stream().allMatch(Piece::sure);
        if (synchronous && first) {
            pending.remove(path); // nothing before it is in doubt
            return;
        }
        known.pieces().add(piece(path, from, to, synchronous));
    }

    private static Piece piece(String path, long from, long to, boolean sure) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path, "r")) {
            byte[] bytes = new byte[(int) Math.max(0, to - from)];
            file.seek(from);
            file.readFully(bytes);
            return new Piece(from, bytes, file.length(), sure);
        }
    }

    void forced(String path) {
        pending.remove(path);
    }

    private void cut() throws IOException {
        for (Map.Entry<String, Pending> file : pending.entrySet()) {
            Path path = Path.of(file.getKey());
            if (Files.exists(path)) { // what was deleted meanwhile stays so
                Files.write(path, left(file.getValue()));
            }
        }
        Runtime.getRuntime().halt(137);
    }

    private byte[] left(Pending file) {
        byte[] content = file.before();
        for (Piece piece : file.pieces()) {
            if (piece.sure() || chance.nextBoolean()) {
                content = with(content, piece);
            }
        }
        return content;
    }

    private static byte[] with(byte[] content, Piece piece) {
        int end = (int) piece.from() + piece.bytes().length;
        byte[] after = Arrays.copyOf(content, Math.max(content.length, end));
        System.arraycopy(piece.bytes(), 0, after, (int) piece.from(), piece.bytes().length);
        return after;
    }
}
