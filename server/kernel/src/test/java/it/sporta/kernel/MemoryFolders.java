package it.sporta.kernel;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AnnotatedElementContext;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.io.TempDirFactory;

/**
 * Where tests keep tills and databases: in memory, where Linux has some and room in it. A sale
 * waits for the disk, and a killed process leaves the same files in both.
 */
public final class MemoryFolders implements TempDirFactory {

    private static final Path MEMORY = Path.of("/dev/shm");
    private static final long ENOUGH = 1L << 30;

    @Override
    public Path createTempDirectory(AnnotatedElementContext element, ExtensionContext context)
            throws IOException {
        return fresh();
    }

    /** Whoever asks for it takes it away. */
    public static Path fresh() throws IOException {
        return Files.isWritable(MEMORY) && MEMORY.toFile().getUsableSpace() > ENOUGH
                ? Files.createTempDirectory(MEMORY, "sporta")
                : Files.createTempDirectory("sporta");
    }
}
