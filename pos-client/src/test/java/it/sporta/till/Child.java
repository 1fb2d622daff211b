package it.sporta.till;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** A JVM of our own, to be killed. */
public final class Child implements AutoCloseable {

    private final Process process;
    private final List<String> said = new CopyOnWriteArrayList<>();
    private final Thread reader = new Thread(this::read, "child-reader");

    private Child(Process process) {
        this.process = process;
        reader.setDaemon(true);
        reader.start();
    }

    /**
     * @param main a class with a main method
     * @param arguments those beginning with {@code -D} go to the JVM
     */
    public static Child start(Class<?> main, String... arguments) throws IOException {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                System.getProperty("java.home") + "/bin/java",
                                "-Xmx128m",
                                "-XX:+UseSerialGC",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path")));
        Arrays.stream(arguments).filter(a -> a.startsWith("-D")).forEach(command::add);
        command.add(main.getName());
        Arrays.stream(arguments).filter(a -> !a.startsWith("-D")).forEach(command::add);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.redirectErrorStream(true);
        return new Child(builder.start());
    }

    private void read() {
        try (BufferedReader lines =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                said.add(line);
            }
        } catch (IOException e) {
            said.add("(killed while speaking)");
        }
    }

    /** Everything it said that begins like this, without the beginning. */
    public List<String> said(String beginning) {
        return said.stream()
                .filter(line -> line.startsWith(beginning + " "))
                .map(line -> line.substring(beginning.length() + 1))
                .toList();
    }

    /** All it said. */
    @Override
    public String toString() {
        return String.join("\n", said);
    }

    public void awaitSaying(String text) throws InterruptedException {
        long deadline = System.nanoTime() + 30_000_000_000L;
        while (said.stream().noneMatch(line -> line.startsWith(text))) {
            boolean gone = !process.isAlive() && !reader.isAlive();
            if (gone || System.nanoTime() > deadline) {
                throw new AssertionError("never said " + text + " but " + said);
            }
            Thread.sleep(2);
        }
    }

    /** SIGKILL, and wait until it is gone and all it said has been read. */
    public void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
        reader.join(5_000);
    }

    /** Its exit status, if it ends by itself in time. */
    public Optional<Integer> end(int seconds) throws InterruptedException {
        return process.waitFor(seconds, TimeUnit.SECONDS)
                ? Optional.of(process.exitValue())
                : Optional.empty();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
