package it.sporta.till.fiscal;

import it.sporta.hardware.fiscal.DocumentKey;
import it.sporta.hardware.fiscal.recovery.FiscalMemory;
import it.sporta.hardware.fiscal.recovery.Intent;
import it.sporta.hardware.fiscal.recovery.Settlement;
import it.sporta.till.disk.KeptList;
import it.sporta.till.disk.SealedFile;
import it.sporta.till.disk.SealedFile.Trouble;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonReaderFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was sent to one machine and what became of it, in one file that is replaced as a whole and
 * forced to the disk. What a person must decide stays until it is decided; of what is settled the
 * last {@value #MOST} stay, more than anybody presses again.
 */
final class DiskMemory implements FiscalMemory {

    static final int MOST = 500;

    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private final SealedFile file;
    private final Map<DocumentKey, Settlement> settled = new LinkedHashMap<>();
    private final boolean intact;
    private Optional<Intent> open = Optional.empty();

    /**
     * @throws IOException when the disk cannot be read
     */
    DiskMemory(SealedFile file) throws IOException {
        this.file = file;
        SealedFile.Found found = file.read();
        intact = found.trouble() == Trouble.NONE && isRead(found.content().orElseThrow());
    }

    /** Whether it stood on the disk, whole; one that did not knows nothing of the past. */
    boolean isIntact() {
        return intact;
    }

    private boolean isRead(byte[] content) {
        try (JsonReader reader = READERS.createReader(new ByteArrayInputStream(content))) {
            JsonObject json = reader.readObject();
            List<JsonObject> rows = KeptList.objects(json, "settled");
            rows.forEach(row -> settled.put(MemoryJson.key(row), MemoryJson.settlement(row)));
            open = KeptList.objects(json, "open").stream().findFirst().map(MemoryJson::intent);
            return true;
        } catch (RuntimeException e) {
            settled.clear();
            return false;
        }
    }

    @Override
    public synchronized void note(Intent intent) {
        if (open.filter(other -> !other.key().equals(intent.key())).isPresent()) {
            throw new IllegalStateException("another document is not settled: " + open);
        }
        settled.remove(intent.key());
        open = Optional.of(intent);
        keep();
    }

    @Override
    public synchronized Optional<Intent> unsettled() {
        return open;
    }

    @Override
    public synchronized void settle(DocumentKey key, Settlement settlement) {
        settled.remove(key);
        settled.put(key, settlement);
        open = open.filter(intent -> !intent.key().equals(key));
        keep();
    }

    @Override
    public synchronized Optional<Settlement> settlement(DocumentKey key) {
        return Optional.ofNullable(settled.get(key));
    }

    /** Whether anything was ever sent under this key, as far as is remembered. */
    synchronized boolean knows(DocumentKey key) {
        return settled.containsKey(key) || isOpen(key);
    }

    /** Whether it was sent, and what became of it is not known yet. */
    synchronized boolean isOpen(DocumentKey key) {
        return open.filter(intent -> intent.key().equals(key)).isPresent();
    }

    /** On return it would survive a power cut. */
    synchronized void keep() {
        forgetTheOldest();
        byte[] content =
                KeptList.object()
                        .add(
                                "settled",
                                KeptList.array(
                                        settled.entrySet().stream()
                                                .map(
                                                        e ->
                                                                MemoryJson.write(
                                                                        e.getKey(), e.getValue()))
                                                .toList()))
                        .add("open", KeptList.array(open.stream().map(MemoryJson::write).toList()))
                        .build()
                        .toString()
                        .getBytes(StandardCharsets.UTF_8);
        try {
            file.write(content);
        } catch (IOException e) {
            throw new UncheckedIOException("what was sent to the machine cannot be kept", e);
        }
    }

    private void forgetTheOldest() {
        Iterator<Settlement> oldest = settled.values().iterator();
        int over = settled.size() - MOST;
        while (over > 0 && oldest.hasNext()) {
            if (!(oldest.next() instanceof Settlement.ForAPerson)) {
                oldest.remove();
                over--;
            }
        }
    }
}
