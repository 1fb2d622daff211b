package it.sporta.till.selling;

import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The basket on disk, in case the till stops before it is paid. Written in the background, the
 * latest only: a scan does not wait for it, and losing its last second loses no sale.
 */
public final class Draft implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Draft.class.getName());

    private final SealedFile file;
    private final AtomicReference<Basket> waiting = new AtomicReference<>();
    private final ExecutorService writer =
            Executors.newSingleThreadExecutor(run -> new Thread(run, "draft"));

    public Draft(Path home) throws IOException {
        Path cache = Files.createDirectories(home.resolve("cache"));
        this.file = new SealedFile(cache.resolve("draft"));
    }

    /** What was on the counter; empty also when it cannot be read. */
    Optional<Basket> read() {
        try {
            return file.read().content().map(DraftJson::read).filter(basket -> !basket.isEmpty());
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the draft cannot be read", e);
            return Optional.empty();
        }
    }

    /** Whatever becomes of the draft, what the cashier did stands. */
    void keep(Basket basket) {
        if (waiting.getAndSet(basket) == null) {
            Sure.that("the draft is kept", () -> writer.execute(this::write));
        }
    }

    private void write() {
        Basket basket = waiting.getAndSet(null);
        try {
            file.writeLightly(DraftJson.write(basket));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the draft cannot be written", e);
        }
    }

    @Override
    public void close() {
        writer.shutdown();
        try {
            if (!writer.awaitTermination(2, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "the draft was not written in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
