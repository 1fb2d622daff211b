package it.sporta.till.selling;

import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Basket and money on disk, in case the till stops before it is paid. Goods are written in the
 * background, the latest only: a scan does not wait for it, and losing its last second loses no
 * sale. Money is waited for: whoever laid it down could not prove it.
 */
public final class Draft implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Draft.class.getName());

    /** How long closing waits at most. */
    public static final long STOP_SECONDS = 2;

    private final SealedFile file;
    private boolean unreadable;
    private final AtomicReference<Kept> waiting = new AtomicReference<>();
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(run -> new Thread(run, "draft"));

    public Draft(Path home) throws IOException {
        Path cache = Files.createDirectories(home.resolve("cache"));
        this.file = new SealedFile(cache.resolve("draft"));
    }

    /** What was on the counter; empty also when it cannot be read: {@link #isUnreadable}. */
    Optional<Kept> read() {
        try {
            SealedFile.Found found = file.read();
            unreadable = found.trouble() == SealedFile.Trouble.DAMAGED;
            return found.content().map(DraftJson::read).filter(kept -> !kept.basket().isEmpty());
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the draft cannot be read", e);
            unreadable = true;
            return Optional.empty();
        }
    }

    /** Whether something may have lain on the counter that the last {@link #read} did not tell. */
    boolean isUnreadable() {
        return unreadable;
    }

    /** Whatever becomes of the draft, what the cashier did stands. */
    void keep(Kept now) {
        if (waiting.getAndSet(now) == null) {
            Sure.that("the draft is kept", () -> writer.execute(this::write));
        }
    }

    /** The same; on return it would survive a power cut, unless the disk refuses it. */
    void keepSurely(Kept now) {
        Sure.that(
                "the draft is surely kept",
                () -> CompletableFuture.runAsync(() -> write(now, file::write), writer).join());
    }

    private void write() {
        write(waiting.getAndSet(null), file::writeLightly);
    }

    /** How bytes go to the disk: with or without waiting for it. */
    private interface Writing {
        void write(byte[] content) throws IOException;
    }

    private static void write(Kept kept, Writing how) {
        try {
            how.write(DraftJson.write(kept));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the draft cannot be written", e);
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "the draft was not written in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
