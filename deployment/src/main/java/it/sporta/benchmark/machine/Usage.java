package it.sporta.benchmark.machine;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What processes use, as the kernel counts it (proc(5)). */
public final class Usage {

    /** {@code USER_HZ}, 100 a second on every architecture Debian supports. */
    private static final double MILLIS_A_TICK = 10;

    private static final int USER_TIME = 11;
    private static final int CHILDREN_SYSTEM_TIME = 14;
    private static final int PARENT = 1;

    private Usage() {}

    /** Processor time of a process, in user and kernel mode; ended children do not count. */
    public static double cpuMillis(long pid) throws IOException {
        String[] fields = fields(pid);
        return MILLIS_A_TICK
                * (Long.parseLong(fields[USER_TIME]) + Long.parseLong(fields[USER_TIME + 1]));
    }

    /** Processor time of a process and all below it, also of those that have ended. */
    public static double cpuMillisOfTree(long root) throws IOException {
        double sum = 0;
        try (DirectoryStream<Path> all = Files.newDirectoryStream(Path.of("/proc"), "[0-9]*")) {
            for (Path one : all) {
                sum += isBelow(root, one) ? withEnded(pid(one)) : 0;
            }
        }
        return sum;
    }

    private static long pid(Path directory) {
        return Long.parseLong(directory.getFileName().toString());
    }

    private static boolean isBelow(long root, Path one) throws IOException {
        long at = pid(one);
        while (at > 1 && at != root) {
            try {
                at = Long.parseLong(fields(at)[PARENT]);
            } catch (NoSuchFileException ended) {
                return false;
            }
        }
        return at == root;
    }

    private static double withEnded(long pid) throws IOException {
        try {
            String[] fields = fields(pid);
            long ticks = 0;
            for (int i = USER_TIME; i <= CHILDREN_SYSTEM_TIME; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks * MILLIS_A_TICK;
        } catch (NoSuchFileException ended) {
            return 0; // its parent has its time by now
        }
    }

    /** What stands behind the name, which may hold blanks and brackets itself. */
    private static String[] fields(long pid) throws IOException {
        Path stat = Path.of("/proc", Long.toString(pid), "stat");
        String all;
        try {
            all = Files.readString(stat);
        } catch (IOException unread) {
            // One that ends between opening and reading says ESRCH instead of ENOENT.
            throw Files.exists(stat) ? unread : new NoSuchFileException(stat.toString());
        }
        return all.substring(all.lastIndexOf(')') + 2).split(" ");
    }

    /** Resident memory of a process, in units of 2^20 bytes. */
    public static double residentMb(long pid) throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                        .filter(line -> line.startsWith("VmRSS:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")))
                        .findFirst()
                        .orElseThrow(() -> new IOException("process " + pid + " has ended"))
                / 1024.0;
    }

    /**
     * What a process holds on to.
     *
     * @param threads of the kernel's, so also those the machine of Java made for itself
     * @param handles open files, lines and sockets
     */
    public record Kept(int threads, int handles) {}

    /** Counted one after the other, not in one instant. */
    public static Kept kept(long pid) throws IOException {
        Path process = Path.of("/proc", Long.toString(pid));
        return new Kept(count(process.resolve("task")), count(process.resolve("fd")));
    }

    private static int count(Path directory) throws IOException {
        try (var all = Files.list(directory)) {
            return (int) all.count();
        }
    }

    /** All files under a directory, in units of 2^20 bytes. */
    public static double sizeMb(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.mapToLong(file -> file.toFile().isFile() ? file.toFile().length() : 0)
                            .sum()
                    / 1024.0
                    / 1024.0;
        }
    }
}
