package it.sporta.till.journal;

import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The log of a database that was not closed cleanly, before anything is recovered from it. */
final class LeftLog {

    private static final int COPIES = 3;

    /**
     * What Derby writes at the beginning of a log file, piece by piece, before the first record.
     */
    private static final int HEADER = 24;

    private final Path copies;
    private final Path folder;

    LeftLog(Path home, Path database) {
        this.copies = home.resolve("log-copies");
        this.folder = database.resolve("log");
    }

    /** Recovery erases a log from its first unreadable record on. */
    void keepAside(String when) throws IOException {
        Path copy = Files.createDirectories(copies.resolve(when));
        for (Path log : files()) {
            Files.copy(log, copy.resolve(log.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        for (Path old : oldest()) {
            Database.deleteAll(old);
        }
    }

    private List<Path> oldest() throws IOException {
        try (Stream<Path> all = Files.list(copies)) {
            return all.sorted(Comparator.reverseOrder()).skip(COPIES).toList();
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    /**
     * Derby begins a new log file while the one before still stands open. A cut in that moment
     * leaves a file shorter than its own beginning, over which the whole database would not open
     * (an end of file, reported as XJ040), although no record can be in it and none was in doubt.
     */
    void dropUnbegun() throws IOException {
        Optional<Path> last = files().stream().filter(this::isLast).findFirst();
        if (last.isPresent() && Files.size(last.get()) < HEADER) {
            Files.delete(last.get());
            SealedFile.forceFolder(folder);
        }
    }

    /** There is one before it and none after it. */
    private boolean isLast(Path file) {
        String name = file.getFileName().toString();
        if (!name.matches("log\\d+\\.dat")) {
            return false;
        }
        long number = Long.parseLong(name.substring(3, name.length() - 4));
        return Files.exists(numbered(number - 1)) && !Files.exists(numbered(number + 1));
    }

    private Path numbered(long number) {
        return folder.resolve("log" + number + ".dat");
    }
}
