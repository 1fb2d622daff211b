package it.sporta.benchmark.machine;

import it.sporta.run.Child;
import it.sporta.run.Command;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** A program that is measured, a process of its own. It does not outlive its benchmark. */
public final class Program implements AutoCloseable {

    private static final long STOP_SECONDS = 30;

    private final Child child;
    private final long begin;

    private Program(Child child, long begin) {
        this.child = child;
        this.begin = begin;
    }

    /**
     * @param logs where its log goes; made when missing
     */
    public static Program start(Command command, Path logs) throws IOException {
        Files.createDirectories(logs);
        long begin = System.nanoTime();
        return new Program(command.start(logs), begin);
    }

    /** Before the next look whether it answers, which comes after a pause. */
    public void mayStillAnswer(Duration within, Duration pause)
            throws IOException, InterruptedException {
        if (!child.isAlive() || nanosSinceStart() > within.toNanos()) {
            throw new IOException("It does not answer: see " + child.log() + ".");
        }
        Thread.sleep(pause.toMillis());
    }

    public long nanosSinceStart() {
        return System.nanoTime() - begin;
    }

    public double cpuMillis() throws IOException {
        return Usage.cpuMillis(child.process().pid());
    }

    public double residentMb() throws IOException {
        return Usage.residentMb(child.process().pid());
    }

    public Usage.Kept kept() throws IOException {
        return Usage.kept(child.process().pid());
    }

    /** SIGKILL: nothing can be tidied up. */
    public void kill() throws InterruptedException {
        child.process().destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        child.stop();
        try {
            child.stopped(STOP_SECONDS);
        } catch (InterruptedException interrupted) {
            child.process().destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
