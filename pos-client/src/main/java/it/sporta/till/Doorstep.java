package it.sporta.till;

import it.sporta.hardware.scanner.Scan;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;

/**
 * Between the scanner and the counter: the scanner listens before the counter stands, and a code
 * that comes so early waits, on the scanner's thread, until it does.
 */
final class Doorstep implements Consumer<Scan> {

    private final CompletableFuture<Consumer<Scan>> counter = new CompletableFuture<>();

    @Override
    public void accept(Scan scan) {
        counter.join().accept(scan);
    }

    void opensTo(Consumer<Scan> served) {
        counter.complete(served);
    }
}
