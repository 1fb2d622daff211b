package it.sporta.till.fiscal;

import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.recovery.Doubt;
import it.sporta.hardware.fiscal.recovery.Settlement;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The past of every machine that ever hung at this till, by its serial. */
final class Memories {

    private static final System.Logger LOG = System.getLogger(Memories.class.getName());
    private static final String SUFFIX = ".documents";

    private final Path folder;
    private final Map<String, DiskMemory> bySerial = new LinkedHashMap<>();

    /**
     * @param home the till's data folder
     * @param doubtful by serial, what was perhaps sent to that machine: where its past is lost or
     *     spoilt, a person must look at each of them
     */
    Memories(Path home, Map<String, Set<DocumentKey>> doubtful) throws IOException {
        folder = Files.createDirectories(home.resolve("fiscal"));
        try (DirectoryStream<Path> files = Files.newDirectoryStream(folder, "*" + SUFFIX)) {
            for (Path file : files) {
                String name = file.getFileName().toString();
                open(name.substring(0, name.length() - SUFFIX.length()), doubtful);
            }
        }
        for (String serial : doubtful.keySet()) {
            if (!bySerial.containsKey(serial)) {
                open(serial, doubtful);
            }
        }
    }

    private void open(String serial, Map<String, Set<DocumentKey>> doubtful) throws IOException {
        DiskMemory memory = new DiskMemory(new SealedFile(folder.resolve(serial + SUFFIX)));
        if (!memory.isIntact()) {
            Set<DocumentKey> lost = doubtful.getOrDefault(serial, Set.of());
            LOG.log(
                    System.Logger.Level.WARNING,
                    "the past of {0} is not known, {1} documents are for a person",
                    serial,
                    lost.size());
            lost.forEach(key -> lost(memory, key));
            memory.keep();
        }
        bySerial.put(serial, memory);
    }

    /**
     * @throws UncheckedIOException when it cannot be read or kept
     */
    synchronized DiskMemory of(String serial) {
        if (!bySerial.containsKey(serial)) {
            try {
                open(serial, Map.of());
            } catch (IOException e) {
                throw new UncheckedIOException("the past of a machine cannot be read", e);
            }
        }
        return bySerial.get(serial);
    }

    /**
     * These were perhaps sent to that machine by a disk that is gone: a person must look at each of
     * which nothing is known here.
     */
    synchronized void doubt(String serial, Set<DocumentKey> keys) {
        DiskMemory memory = of(serial);
        keys.stream().filter(key -> knowing(key).isEmpty()).forEach(key -> lost(memory, key));
    }

    private static void lost(DiskMemory memory, DocumentKey key) {
        memory.settle(key, new Settlement.ForAPerson(Doubt.NO_ANSWER, Optional.empty()));
    }

    /** The one where this document was sent, if it was sent at all. */
    synchronized Optional<Map.Entry<String, DiskMemory>> knowing(DocumentKey key) {
        return bySerial.entrySet().stream()
                .filter(one -> one.getValue().knows(key))
                .max(Comparator.comparing(one -> weight(one.getValue().settlement(key))));
    }

    /** A document sent to one machine after another: what exists, or is in doubt, counts more. */
    private static int weight(Optional<Settlement> settlement) {
        if (settlement.isEmpty()) {
            return 2;
        }
        if (settlement.get() instanceof Settlement.Issued) {
            return 3;
        }
        return settlement.get() instanceof Settlement.ForAPerson ? 1 : 0;
    }
}
