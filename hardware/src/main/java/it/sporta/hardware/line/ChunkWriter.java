package it.sporta.hardware.line;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Writes in chunks on a thread of its own, because a write to a device that does not read cannot be
 * interrupted. When time runs out that thread is left behind, a daemon, until the device reads or
 * hangs up; small chunks keep what can still leak small.
 */
final class ChunkWriter {
    static final int CHUNK = 64;

    /** The blocking call: how many bytes were taken, 0 or less when the device is gone. */
    interface Port {
        int write(byte[] bytes, int offset, int length);
    }

    private final Port port;
    private final ExecutorService thread;

    ChunkWriter(Port port, String name) {
        this.port = port;
        this.thread =
                Executors.newSingleThreadExecutor(
                        task -> {
                            Thread daemon = new Thread(task, "line-writer " + name);
                            daemon.setDaemon(true);
                            return daemon;
                        });
    }

    void write(byte[] bytes, Deadline deadline) throws DeviceException {
        int done = 0;
        while (done < bytes.length) {
            int taken = writeChunk(bytes, done, deadline);
            if (taken <= 0) {
                throw new DeviceException(
                        DeviceException.Kind.LINK_DOWN,
                        "the device hung up while written to",
                        done);
            }
            done += taken;
        }
    }

    private int writeChunk(byte[] bytes, int offset, Deadline deadline) throws DeviceException {
        int length = Math.min(CHUNK, bytes.length - offset);
        Future<Integer> chunk = thread.submit(() -> port.write(bytes, offset, length));
        try {
            return chunk.get(deadline.remainingMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new DeviceException(
                    DeviceException.Kind.TIMEOUT, "the device takes no more bytes", offset);
        } catch (ExecutionException e) {
            throw new DeviceException(
                    DeviceException.Kind.LINK_DOWN, "writing failed: " + e.getCause(), offset);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(
                    DeviceException.Kind.INTERRUPTED, "interrupted while writing", offset);
        }
    }

    void stop() {
        thread.shutdown();
    }
}
