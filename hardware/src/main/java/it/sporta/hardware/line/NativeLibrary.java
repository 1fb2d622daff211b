package it.sporta.hardware.line;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;

/**
 * Puts the serial library's native part into a directory of ours before its first use. Left alone,
 * jSerialComm unpacks it into a shared temporary directory with mode 777 and loads, unchecked, what
 * it finds there: any local user could plant code.
 */
public final class NativeLibrary {
    private static final String FILE = "libjSerialComm.so";

    private NativeLibrary() {}

    /**
     * Copies the library for this machine into {@code directory} (made private to its owner) and
     * tells jSerialComm to look there first. Call it before any line is opened; Linux only.
     *
     * @throws IOException if this processor has no library or the directory cannot be written
     */
    public static Path installIn(Path directory) throws IOException {
        String resource = "Linux/" + processor() + "/" + FILE;
        ClassLoader loader = NativeLibrary.class.getClassLoader();
        try (InputStream library = loader.getResourceAsStream(resource)) {
            if (library == null) {
                throw new IOException("the serial library has no " + resource);
            }
            Files.createDirectories(directory);
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            Path fresh = Files.createTempFile(directory, FILE, ".new");
            Files.copy(library, fresh, StandardCopyOption.REPLACE_EXISTING);
            Path file = directory.resolve(FILE);
            // Renaming spares a running program that has the old file mapped.
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
            System.setProperty("jSerialComm.library.path", directory.toAbsolutePath().toString());
            return file;
        }
    }

    private static String processor() {
        String name = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return switch (name) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64" -> "armv8_64";
            case "arm" -> "armv7hf";
            default -> name;
        };
    }
}
