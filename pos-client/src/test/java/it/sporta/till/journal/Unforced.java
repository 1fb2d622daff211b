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
import java.util.TreeSet;

/**
 * Writes the disk has been given and has not promised. At the cut each sector of a file is as one
 * of its writes left it: any since the last that was forced, as a cache that is emptied in no order
 * leaves it. The write going on at that moment counts as not forced, whatever it asked for.
 */
final class Unforced {

    private final Random chance;
    private final long cutAfter;
    private final boolean loose;
    private final int sector;
    private final Map<String, Pending> pending = new HashMap<>();
    private long writes;

    /** A range as it was written; sure when it was forced with the write. */
    private record Write(long from, byte[] bytes, boolean sure) {
        long end() {
            return from + bytes.length;
        }
    }

    private record Pending(byte[] before, List<Write> writes) {}

    /**
     * @param cutAfter at the end of which write the current goes
     * @param loose counts only the writes that are not forced: the cut falls among them
     * @param sector what the disk writes whole or not at all, in bytes
     */
    Unforced(long seed, long cutAfter, boolean loose, int sector) {
        this.chance = new Random(seed);
        this.cutAfter = cutAfter;
        this.loose = loose;
        this.sector = sector;
    }

    void before(String path) throws IOException {
        if (!pending.containsKey(path)) {
            Path file = Path.of(path);
            byte[] now = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
            pending.put(path, new Pending(now, new ArrayList<>()));
        }
    }

    void after(String path, long from, long to, boolean synchronous) throws IOException {
        List<Write> known = pending.get(path).writes();
        writes += loose && synchronous ? 0 : 1;
        boolean last = writes >= cutAfter;
        if (synchronous && known.isEmpty() && !last) {
            pending.remove(path); // nothing is in doubt
            return;
        }
        known.add(new Write(from, read(path, from, to), synchronous && !last));
        if (last) {
            cut();
        }
    }

    private static byte[] read(String path, long from, long to) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path, "r")) {
            byte[] bytes = new byte[(int) Math.max(0, to - from)];
            file.seek(from);
            file.readFully(bytes);
            return bytes;
        }
    }

    /** All of the file is durable, or it is gone. */
    void settled(String path) {
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
        for (long start : sectors(file.writes())) {
            List<Write> here =
                    file.writes().stream()
                            .filter(write -> write.from() < start + sector && write.end() > start)
                            .toList();
            int sure = 0;
            for (int i = 0; i < here.size(); i++) {
                sure = here.get(i).sure() ? i + 1 : sure;
            }
            int there = sure + chance.nextInt(here.size() - sure + 1);
            for (Write write : here.subList(0, there)) {
                content = with(content, write, start);
            }
        }
        return content;
    }

    private TreeSet<Long> sectors(List<Write> all) {
        TreeSet<Long> starts = new TreeSet<>();
        for (Write write : all) {
            for (long at = write.from() / sector * sector; at < write.end(); at += sector) {
                starts.add(at);
            }
        }
        return starts;
    }

    private byte[] with(byte[] content, Write write, long start) {
        int from = (int) Math.max(start, write.from());
        int end = (int) Math.min(start + sector, write.end());
        byte[] after = Arrays.copyOf(content, Math.max(content.length, end));
        System.arraycopy(write.bytes(), (int) (from - write.from()), after, from, end - from);
        return after;
    }
}
