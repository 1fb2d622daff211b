package it.sporta.till.disk;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;

/**
 * A file that is replaced as a whole: written aside, forced, renamed, and the folder forced too.
 */
public final class WholeFile {

    private WholeFile() {}

    /**
     * On return the file has the new content; before, whatever is cut off, the old one.
     *
     * @param who may read and write it
     * @param forced whether it must survive a power cut from now on
     */
    public static void replace(
            Path path, Set<PosixFilePermission> who, boolean forced, List<ByteBuffer> parts)
            throws IOException {
        Path aside = path.resolveSibling(path.getFileName() + ".new");
        Files.deleteIfExists(aside);
        Set<StandardOpenOption> options =
                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (FileChannel out =
                FileChannel.open(aside, options, PosixFilePermissions.asFileAttribute(who))) {
            long at = 0;
            for (ByteBuffer part : parts) {
                int length = part.remaining();
                SealedFile.writeAll(out::write, part, at);
                at += length;
            }
            if (forced) {
                out.force(true);
            }
        }
        Files.move(
                aside, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        if (forced) {
            SealedFile.forceFolder(path.toAbsolutePath().getParent());
        }
    }
}
