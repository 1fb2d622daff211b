package it.sporta.benchmark.figure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where a benchmark works.
 *
 * @param directory its own directory, on the disk that is measured
 * @param server home of the shipped server
 * @param thorough the long forms
 */
public record Ground(Path directory, Path server, boolean thorough) {

    /** A new empty directory. */
    public Path fresh(String name) throws IOException {
        Files.createDirectories(directory);
        return Files.createTempDirectory(directory, name + "-");
    }
}
