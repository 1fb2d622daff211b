package it.sporta.till.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One process owns a till's data. Taken before the database is touched, because the database's own
 * lock file does not say who holds it. The system frees it when the process dies.
 */
public final class ProcessLock implements AutoCloseable {

    private static final int LONGEST_PID = 20;

    private final FileChannel channel;

    private ProcessLock(FileChannel channel) {
        this.channel = channel;
    }

    /** Another process has the data. */
    public static final class Held extends Exception {
        private static final long serialVersionUID = 1L;
        private final String pid;

        Held(String pid) {
            super("held by process " + pid);
            this.pid = pid;
        }

        public String pid() {
            return pid;
        }
    }

    public static ProcessLock take(Path file) throws IOException, Held {
        FileChannel channel =
                FileChannel.open(
                        file,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        if (!locked(channel)) {
            try (channel) {
                throw new Held(pidIn(channel));
            }
        }
        byte[] pid =
                Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII);
        channel.truncate(0);
        SealedFile.writeAll(channel::write, ByteBuffer.wrap(pid), 0);
        return new ProcessLock(channel);
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException e) {
            return false; // this very process has it
        }
    }

    private static String pidIn(FileChannel channel) throws IOException {
        ByteBuffer pid = ByteBuffer.allocate(LONGEST_PID);
        channel.read(pid, 0);
        return new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
