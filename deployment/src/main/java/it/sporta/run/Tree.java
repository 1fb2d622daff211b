package it.sporta.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Deletes a directory with all it holds; symbolic links are deleted, never followed. */
public final class Tree {

    private Tree() {}

    public static void delete(Path root, Set<Path> except) throws IOException {
        if (!Files.exists(root)) {
            return;
        }
        try (Stream<Path> all = Files.walk(root)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                if (!except.contains(path)) {
                    Files.delete(path);
                }
            }
        }
    }
}
