package it.sporta.till.journal;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;

/** Copies of a till's disk, as a backup of the whole machine makes them. */
public final class Images {

    private Images() {}

    /**
     * As the files stand, one after the other. A till that runs renames its small files while they
     * are copied: what is gone by then stands in the copy under its own name, as it was before.
     */
    public static Path of(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path each, BasicFileAttributes a)
                            throws IOException {
                        Files.createDirectories(to.resolve(from.relativize(each)));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path each, BasicFileAttributes a)
                            throws IOException {
                        try {
                            Files.copy(each, to.resolve(from.relativize(each)));
                            return FileVisitResult.CONTINUE;
                        } catch (NoSuchFileException why) {
                            return visitFileFailed(each, why);
                        }
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path each, IOException why)
                            throws IOException {
                        if (why instanceof NoSuchFileException) {
                            return FileVisitResult.CONTINUE;
                        }
                        throw why;
                    }
                });
        return to;
    }

    public static void delete(Path image) throws IOException {
        Database.deleteAll(image);
    }
}
