package it.sporta.benchmark.till;

import it.sporta.hardware.line.Deadline;
import it.sporta.hardware.line.Line;
import it.sporta.hardware.line.LineSettings;
import java.util.concurrent.SynchronousQueue;

/**
 * A line that takes every byte at once and tells whoever waits when a job has come: what a receipt
 * costs before its first byte leaves.
 */
final class InstantPrinter implements Line {

    /** Questions and orders are shorter than any receipt. */
    private static final int RECEIPT_BYTES = 100;

    private final SynchronousQueue<byte[]> jobs = new SynchronousQueue<>();
    private volatile boolean up;

    /** The next receipt's bytes. */
    byte[] await() throws InterruptedException {
        return jobs.take();
    }

    @Override
    public void open() {
        up = true;
    }

    @Override
    public boolean isUp() {
        return up;
    }

    @Override
    public int read(byte[] into, Deadline deadline) {
        return 0;
    }

    @Override
    public void write(byte[] bytes, Deadline deadline) {
        if (bytes.length > RECEIPT_BYTES) {
            try {
                jobs.put(bytes);
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void discard() {
        // Nothing ever arrives.
    }

    @Override
    public LineSettings settings() {
        return LineSettings.parse("19200-8N1");
    }

    @Override
    public void close() {
        up = false;
    }
}
