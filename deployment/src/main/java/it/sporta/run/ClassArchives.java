package it.sporta.run;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Classes as the JVM wants them in memory, kept in a file for each kind of program (JEP 350,
 * dynamic class-data sharing): a start then neither parses nor verifies them again.
 *
 * <p>System properties: {@code sporta.archives}, the directory, made for one image and never
 * changed; {@code sporta.archives.make}, when they are being made. A file belongs to one build of
 * the JVM and is looked for under its name; without it all goes as before, only slower.
 */
final class ClassArchives {

    private final String directory;
    private final boolean making;

    ClassArchives() {
        this(System.getProperty("sporta.archives", ""), Boolean.getBoolean("sporta.archives.make"));
    }

    ClassArchives(String directory, boolean making) {
        this.directory = directory;
        this.making = making;
    }

    /**
     * What the command line of a program says about its archive.
     *
     * @param program a child's name; what stands behind a hyphen makes no difference
     */
    List<String> options(String program) {
        if (directory.isEmpty()) {
            return List.of();
        }
        Path file = file(program);
        if (!making && !Files.isRegularFile(file)) {
            return List.of();
        }
        String option = making ? "-XX:ArchiveClassesAtExit=" : "-XX:SharedArchiveFile=";
        return List.of(option + file, "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
    }

    private Path file(String program) {
        String vm =
                System.getProperty("java.vm.name") + "-" + System.getProperty("java.vm.version");
        String kind = program.split("-")[0];
        return Path.of(directory, kind + "-" + vm.replaceAll("[^A-Za-z0-9.+]", "-") + ".jsa");
    }
}
