package it.sporta.till.journal;

import it.sporta.kernel.journal.Entry;
import it.sporta.kernel.journal.Head;
import it.sporta.kernel.journal.Missing;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What can still be read of journals that were set aside, and of the logs that were copied before
 * anything was recovered from them. Their files are read as they lie and never written: one rotten
 * byte costs one entry, wherever it is, and each entry proves itself by its hash.
 */
final class Remains {

    private static final String END = ".end";

    /** At least so many at once where there are so many; a till's memory is small. */
    private static final int PLACES = 500;

    private final Path home;
    private final StoredRow row;

    Remains(Path home, UUID till) {
        this.home = home;
        this.row = new StoredRow(till);
    }

    /**
     * Noted before a journal is set aside: how far it is known to have gone.
     *
     * @param aside the folder it will be
     */
    static void note(Path aside, Head end) throws IOException {
        new SealedFile(aside.resolveSibling(aside.getFileName() + END))
                .write(end.toString().getBytes(StandardCharsets.US_ASCII));
    }

    /** Whether a journal was ever set aside here. */
    boolean exist() throws IOException {
        return !named("").isEmpty();
    }

    private List<Path> named(String ending) throws IOException {
        try (Stream<Path> all = Files.list(home)) {
            return all.filter(each -> each.getFileName().toString().startsWith(Database.ASIDE))
                    .filter(each -> each.getFileName().toString().endsWith(ending))
                    .toList();
        }
    }

    /**
     * Places between {@code held} and the noted end of each epoch before {@code until} of which
     * nothing can be read, in stretches.
     */
    List<String> missing(Head held, int until) throws IOException {
        Missing missing = new Missing(held.epoch(), held.sequence(), ends());
        List<Entry> some = after(held, until);
        while (!some.isEmpty()) {
            some.forEach(entry -> missing.has(entry.epoch(), entry.sequence()));
            some = after(some.get(some.size() - 1).head(), until);
        }
        return missing.stretches();
    }

    /** The sequence at which each epoch ended, as far as it was noted. */
    private TreeMap<Integer, Long> ends() throws IOException {
        TreeMap<Integer, Long> ends = new TreeMap<>();
        for (Path note : named(END)) {
            new SealedFile(note)
                    .read()
                    .content()
                    .map(bytes -> Head.parse(new String(bytes, StandardCharsets.US_ASCII)))
                    .ifPresent(end -> ends.merge(end.epoch(), end.sequence(), Math::max));
        }
        return ends;
    }

    /**
     * What comes after {@code head}, of epochs before {@code until}, in the order of epochs and
     * sequences; not all at once. At one place there may be two entries that differ.
     */
    List<Entry> after(Head head, int until) throws IOException {
        TreeMap<Head, Entry> found = new TreeMap<>(HighWaterMark.ORDER);
        Consumer<Entry> take =
                entry -> {
                    if (entry.epoch() < until && HighWaterMark.isAfter(entry.head(), head)) {
                        found.put(entry.head(), entry);
                        dropBeyond(found);
                    }
                };
        for (Path folder : named("")) {
            if (Files.isDirectory(folder)) {
                pages(folder.resolve("seg0"), take);
                logs(folder.resolve("log"), take);
            }
        }
        for (Path copy : in(home.resolve("log-copies"))) {
            logs(copy, take);
        }
        return List.copyOf(found.values());
    }

    /** Never between two at one place. */
    private static void dropBeyond(TreeMap<Head, Entry> found) {
        if (found.size() > 2 * PLACES) {
            Head last = found.keySet().stream().skip(PLACES).findFirst().orElseThrow();
            found.keySet().removeIf(head -> HighWaterMark.isAfter(head, last));
        }
    }

    private static List<Path> in(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private void pages(Path segment, Consumer<Entry> take) throws IOException {
        for (Path file : in(segment)) {
            try (FileChannel channel = FileChannel.open(file)) {
                StoredPages pages = new StoredPages(channel);
                for (long number = 0; number < pages.count(); number++) {
                    scan(pages.page(number), take);
                    pages.rows(number).stream()
                            .map(row::of)
                            .flatMap(Optional::stream)
                            .forEach(take);
                }
            }
        }
    }

    private void logs(Path folder, Consumer<Entry> take) throws IOException {
        for (Path file : in(folder)) {
            if (file.getFileName().toString().matches("log\\d+\\.dat")) {
                scan(Files.readAllBytes(file), take);
            }
        }
    }

    /** Wherever an entry begins that stands there in one piece. */
    private void scan(byte[] bytes, Consumer<Entry> take) {
        byte[] beginning = row.beginning();
        for (int at = 0; at + beginning.length <= bytes.length; at++) {
            if (Arrays.equals(bytes, at, at + beginning.length, beginning, 0, beginning.length)) {
                row.at(bytes, at).ifPresent(take);
            }
        }
    }
}
