package it.sporta.run;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A child's command line: a JVM like this one, on a {@link Leash}. */
public final class Command {

    /** Serial lines, pseudo-terminals: a JVM from 24 on wants to be told (JEP 472), 17 knows it. */
    private static final List<String> NATIVE_ACCESS = List.of("--enable-native-access=ALL-UNNAMED");

    private final String name;
    private final List<String> jvm = new ArrayList<>();
    private final List<String> main = new ArrayList<>();
    private final Map<String, String> environment = new TreeMap<>();
    private String classPath = ownClassPath();

    public Command(String name) {
        this.name = name;
    }

    public Command jvm(String... options) {
        jvm.addAll(List.of(options));
        return this;
    }

    public Command property(String key, Object value) {
        jvm.add("-D" + key + "=" + value);
        return this;
    }

    Command classPath(Path... entries) {
        classPath =
                Arrays.stream(entries)
                        .map(Path::toString)
                        .collect(Collectors.joining(File.pathSeparator));
        return this;
    }

    public Command main(String... classAndArguments) {
        main.addAll(List.of(classAndArguments));
        return this;
    }

    public Command environment(String key, String value) {
        environment.put(key, value);
        return this;
    }

    /**
     * Starts it, its output going into a log file of its own; the log of the last start is kept
     * beside.
     */
    public Child start(Path logs) {
        Path log = logs.resolve(name + ".log");
        try {
            if (Files.exists(log)) {
                Files.move(log, logs.resolve(name + ".1.log"), StandardCopyOption.REPLACE_EXISTING);
            }
            return startInto(log);
        } catch (IOException failed) {
            throw CannotRun.because(failed, "child.failed", name, log);
        }
    }

    /** Starts it once more; its log goes on, so that it tells the whole story of one run. */
    Child startAgain(Path logs) {
        Path log = logs.resolve(name + ".log");
        try {
            return startInto(log);
        } catch (IOException failed) {
            throw CannotRun.because(failed, "child.failed", name, log);
        }
    }

    private Child startInto(Path log) throws IOException {
        long begin = Files.exists(log) ? Files.size(log) : 0;
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(jvm);
        words.addAll(NATIVE_ACCESS);
        words.addAll(new ClassArchives().options(name));
        words.addAll(List.of("-cp", classPath, Leash.class.getName()));
        words.addAll(main);
        ProcessBuilder builder = new ProcessBuilder(words);
        builder.environment().putAll(environment);
        builder.redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        return new Child(name, builder.start(), log, begin);
    }

    /** A test runs what is shipped, not what the test itself runs on. */
    private static String ownClassPath() {
        String shipped = System.getProperty("sporta.lib");
        return shipped == null
                ? System.getProperty("java.class.path")
                : shipped + File.separator + "*";
    }

    /** The jar or directory this class came from: all that a leash needs. */
    static Path ownCode() {
        try {
            return Path.of(
                    Command.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
