package it.sporta.till.disk;

import it.sporta.kernel.journal.Bytes;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A small file of ours, readable by its owner only: SHA-256 of the content, then the content.
 * Written aside, forced, renamed, and the folder forced too.
 */
public final class SealedFile {

    private static final int SEAL = 32;
    private static final Set<PosixFilePermission> OWNER_ONLY =
            PosixFilePermissions.fromString("rw-------");

    private static final System.Logger LOG = System.getLogger(SealedFile.class.getName());

    private final Path path;
    private volatile boolean told;

    public SealedFile(Path path) {
        this.path = path;
    }

    /** What a reader finds. */
    public enum Trouble {
        NONE,
        MISSING,
        DAMAGED
    }

    /**
     * @param content empty when there is trouble
     */
    public record Found(Optional<byte[]> content, Trouble trouble) {}

    /** Replaces the content; returns only when it would survive a power cut. */
    public void write(byte[] content) throws IOException {
        replace(content, true);
    }

    /** Replaces the content without waiting for the disk: for what may be lost. */
    public void writeLightly(byte[] content) throws IOException {
        replace(content, false);
    }

    private void replace(byte[] content, boolean forced) throws IOException {
        WholeFile.replace(
                path,
                OWNER_ONLY,
                forced,
                List.of(ByteBuffer.wrap(seal(content)), ByteBuffer.wrap(content)));
        told = false;
    }

    /** Damage is told to the log, once: what it means for the till, its reader knows. */
    public Found read() throws IOException {
        Found found = look();
        if (found.trouble() == Trouble.DAMAGED && !told) {
            told = true;
            LOG.log(System.Logger.Level.WARNING, "the file is damaged: {0}", path);
        }
        return found;
    }

    private Found look() throws IOException {
        byte[] whole;
        try {
            whole = Files.readAllBytes(path);
        } catch (NoSuchFileException e) {
            return new Found(Optional.empty(), Trouble.MISSING);
        }
        if (whole.length < SEAL) {
            return new Found(Optional.empty(), Trouble.DAMAGED);
        }
        byte[] content = Arrays.copyOfRange(whole, SEAL, whole.length);
        return MessageDigest.isEqual(seal(content), Arrays.copyOf(whole, SEAL))
                ? new Found(Optional.of(content), Trouble.NONE)
                : new Found(Optional.empty(), Trouble.DAMAGED);
    }

    public void delete() throws IOException {
        Files.deleteIfExists(path);
    }

    /** A place on a disk that bytes are put on: {@link FileChannel#write(ByteBuffer, long)}. */
    @FunctionalInterface
    public interface Surface {

        /**
         * @return how many bytes it took; perhaps not all
         */
        int write(ByteBuffer bytes, long position) throws IOException;
    }

    /** It may take part of a buffer without an error: ask until all of it is taken. */
    public static void writeAll(Surface out, ByteBuffer bytes, long position) throws IOException {
        long at = position;
        while (bytes.hasRemaining()) {
            at += out.write(bytes, at);
        }
    }

    /** A rename is durable when its folder is. */
    public static void forceFolder(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    private static byte[] seal(byte[] content) {
        return Bytes.sha256(content).toArray();
    }
}
