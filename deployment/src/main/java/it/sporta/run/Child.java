package it.sporta.run;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A process that was started here.
 *
 * @param name as in its log file's name
 * @param process on a {@link Leash}: its standard input must stay open as long as it is to live
 * @param log where its output goes
 * @param begin where in the log this start begins, in bytes
 */
public record Child(String name, Process process, Path log, long begin) {

    private static final int LAST_LINES = 15;

    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end; {@link #stopped} waits for it. */
    public void stop() {
        process.destroy();
    }

    /**
     * Waits until it has ended and ends it by force when it takes too long.
     *
     * @return whether it ended by itself in time
     */
    public boolean stopped(long seconds) throws InterruptedException {
        if (process.waitFor(seconds, TimeUnit.SECONDS)) {
            return true;
        }
        process.destroyForcibly().waitFor();
        return false;
    }

    /** The end of what this start wrote into its log, for whoever has to find out why it ended. */
    public List<String> lastLines() {
        List<String> all = lines();
        return all.subList(Math.max(0, all.size() - LAST_LINES), all.size());
    }

    /** All that this start wrote into its log. */
    List<String> lines() {
        try {
            byte[] bytes = Files.readAllBytes(log);
            int from = (int) Math.min(begin, bytes.length);
            // Bytes that are no UTF-8 must not hide the rest.
            return new String(bytes, from, bytes.length - from, StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException unreadable) {
            return List.of(unreadable.toString());
        }
    }
}
