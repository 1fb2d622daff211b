package it.sporta.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The one directory that everything of a run lives in. It is ours when it carries the marker; only
 * then anything in it is ever deleted. It belongs to one run at a time.
 */
public final class DataDirectory {

    private static final String MARKER = "SPORTA-DATA";
    private static final String LOCK = "lock";

    private final Path root;
    private final FileChannel lock;

    private DataDirectory(Path root, FileChannel lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes possession of a directory: a new or empty one, or one that an earlier run left.
     *
     * @throws CannotRun when it is somebody else's, in use, or cannot be written
     */
    public static DataDirectory take(Path root) {
        try {
            Files.createDirectories(root);
            if (!Files.exists(root.resolve(MARKER))) {
                mustBeEmpty(root);
            }
            FileChannel lock = lock(root);
            Files.writeString(root.resolve(MARKER), "Sporta keeps its data here.\n");
            return new DataDirectory(root, lock);
        } catch (IOException unwritable) {
            throw CannotRun.because(unwritable, "data.unwritable", root);
        }
    }

    /** Deletes what earlier runs left. */
    void clear() {
        try {
            Tree.delete(root, Set.of(root, root.resolve(MARKER), root.resolve(LOCK)));
        } catch (IOException undeletable) {
            throw CannotRun.because(undeletable, "data.undeletable", root);
        }
    }

    /** A directory inside, made when missing. */
    Path directory(String name) {
        Path directory = root.resolve(name);
        try {
            return Files.createDirectories(directory);
        } catch (IOException unwritable) {
            throw CannotRun.because(unwritable, "data.unwritable", directory);
        }
    }

    /** Gives the directory back before this process ends. */
    public void release() {
        try {
            lock.close();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private static void mustBeEmpty(Path root) throws IOException {
        try (Stream<Path> inside = Files.list(root)) {
            if (inside.findAny().isPresent()) {
                throw CannotRun.because("data.foreign", root);
            }
        }
    }

    /** The operating system gives the lock back when this process ends, however it ends. */
    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(
                        root.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            throw CannotRun.because("data.in.use", root);
        }
        return channel;
    }
}
