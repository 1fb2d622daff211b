package it.sporta.hardware.line;

import it.sporta.hardware.line.DeviceException.Kind;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * One opening of a device's file. Linux gives it to one at a time, so it is opened once for both
 * directions. It is read through a channel, which can be closed under a read that finds nothing,
 * and written to beside it, because a channel lets a write wait for such a read.
 */
final class FileConnection implements Connection {
    /** Some printers answer every read at once, with nothing. */
    private static final long IDLE_MILLIS = 50;

    private static final long LOOK_MILLIS = 5;

    private final Path path;
    private final RandomAccessFile file;
    private final FileChannel channel;
    private final ChunkWriter writer;
    private final ExecutorService reader;
    private final ByteBuffer ahead = ByteBuffer.allocate(ChunkWriter.CHUNK).flip();
    private Future<?> coming;

    static FileConnection to(Path path) throws DeviceException {
        Path real = DeviceNode.real(path, "lp");
        if (Files.isRegularFile(real) || Files.isDirectory(real)) {
            throw new DeviceException(Kind.ABSENT, "what is at " + real + " is no device");
        }
        try {
            return new FileConnection(real);
        } catch (IOException e) {
            throw new DeviceException(Kind.NOT_OPENED, path + " does not open: " + e.getMessage());
        }
    }

    private FileConnection(Path path) throws IOException {
        this.path = path;
        this.file = new RandomAccessFile(path.toFile(), "rw");
        this.channel = file.getChannel();
        this.writer = new ChunkWriter(this::write, path.toString());
        this.reader = Executors.newSingleThreadExecutor(run -> daemon(run, path));
        this.coming = reader.submit(this::fill);
    }

    private static Thread daemon(Runnable run, Path path) {
        Thread thread = new Thread(run, "line-reader " + path);
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public ChunkWriter writer() {
        return writer;
    }

    private int write(byte[] bytes, int offset, int length) {
        try {
            file.write(bytes, offset, length);
            return length;
        } catch (IOException e) {
            return -1; // to the writer: unplugged
        }
    }

    /** Whether it is open and its device plugged in: Linux takes the file away with the plug. */
    @Override
    public boolean stands() {
        return channel.isOpen() && Files.exists(path);
    }

    @Override
    public long lookMillis() {
        return LOOK_MILLIS;
    }

    /** A read that found nothing goes on and serves the next. */
    @Override
    public int read(byte[] into, Deadline deadline) throws DeviceException {
        if (!stands()) {
            return -1;
        }
        try {
            coming.get(deadline.atMost(TICK_MILLIS).remainingMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return 0;
        } catch (ExecutionException e) {
            return -1; // unplugged, or closed from elsewhere
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new DeviceException(Kind.INTERRUPTED, "interrupted while reading");
        }
        return taken(into);
    }

    private int taken(byte[] into) {
        int count = Math.min(into.length, ahead.remaining());
        ahead.get(into, 0, count);
        if (!ahead.hasRemaining()) {
            next();
        }
        return count;
    }

    private void next() {
        try {
            coming = reader.submit(this::fill);
        } catch (RejectedExecutionException e) {
            coming = CompletableFuture.failedFuture(e); // closed meanwhile: the next read tells
        }
    }

    private void fill() {
        ahead.clear();
        try {
            boolean silent = !some();
            while (silent && pausing()) {
                silent = !some();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            ahead.flip();
        }
    }

    /** A printer that cannot answer refuses to be read, and prints all the same. */
    private boolean some() throws IOException {
        try {
            return channel.read(ahead) > 0;
        } catch (ClosedChannelException e) {
            throw e;
        } catch (IOException e) {
            if (!Files.exists(path)) {
                throw e;
            }
            return false;
        }
    }

    private static boolean pausing() {
        try {
            Thread.sleep(IDLE_MILLIS);
            return true;
        } catch (InterruptedException e) {
            return false;
        }
    }

    @Override
    public void end() {
        writer.stop();
        reader.shutdownNow();
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException("a device file that does not close", e);
        }
    }
}
