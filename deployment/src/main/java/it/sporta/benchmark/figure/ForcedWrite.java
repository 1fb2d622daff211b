package it.sporta.benchmark.figure;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The floor under every durable commit: the same bytes appended to a file and forced to the disk.
 * The file is written to its full length first, as databases do with their logs: else every force
 * would also write the file's new size.
 */
public final class ForcedWrite implements Measured, AutoCloseable {

    private static final int PREPARED = 8 << 20;

    private final Path file;
    private final FileChannel channel;
    private final ByteBuffer bytes;
    private long position;

    public ForcedWrite(Path directory, int size) throws IOException {
        file = Files.createTempFile(directory, "forced", ".bin");
        channel = FileChannel.open(file, StandardOpenOption.WRITE);
        ByteBuffer zeros = ByteBuffer.allocate(PREPARED);
        while (zeros.hasRemaining()) {
            channel.write(zeros);
        }
        channel.force(true);
        bytes = ByteBuffer.allocate(size);
    }

    @Override
    public void run(int round) throws IOException {
        if (position + bytes.capacity() > PREPARED) {
            position = 0;
        }
        bytes.clear();
        bytes.putInt(0, round);
        while (bytes.hasRemaining()) {
            position += channel.write(bytes, position);
        }
        channel.force(false);
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.delete(file);
    }
}
