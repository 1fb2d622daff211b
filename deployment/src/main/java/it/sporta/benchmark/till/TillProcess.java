package it.sporta.benchmark.till;

import it.sporta.benchmark.machine.FreePort;
import it.sporta.benchmark.machine.Usage;
import it.sporta.run.Child;
import it.sporta.run.Command;
import it.sporta.run.House;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** A program with a loopback port, started as the shipped till is. */
final class TillProcess implements AutoCloseable {

    private static final long START_NANOS = TimeUnit.SECONDS.toNanos(60);
    private static final long STOP_SECONDS = 20;
    private static final long LOOK_AGAIN_MILLIS = 5;

    private final Child child;
    private final int port;
    private final long begin;

    private TillProcess(Child child, int port, long begin) {
        this.child = child;
        this.port = port;
        this.begin = begin;
    }

    /**
     * The till.
     *
     * @param home its data; it joins when it has not yet
     * @param server where the hub's server is, or is not
     */
    static TillProcess till(Path home, URI server) throws IOException {
        int port = FreePort.find();
        return start(
                port,
                home,
                new Command("till")
                        .main("it.sporta.till.Till", "--data", home.toString())
                        .main("--port", Integer.toString(port), "--server", server.toString())
                        .environment("SPORTA_JOIN_CODE", "CODE"));
    }

    /** Nothing but a web engine and a database. */
    static TillProcess bare(Path home) throws IOException {
        int port = FreePort.find();
        return start(
                port,
                home,
                new Command("bare")
                        .main(BareTill.class.getName(), home.toString(), Integer.toString(port)));
    }

    private static TillProcess start(int port, Path home, Command command) throws IOException {
        Files.createDirectories(home);
        command.jvm(House.tillJvm());
        long begin = System.nanoTime();
        return new TillProcess(command.start(home.getParent()), port, begin);
    }

    /** Waits until it answers; whoever asks may then be told that something is missing. */
    Cashier cashier() throws IOException, InterruptedException {
        while (true) {
            try {
                Cashier cashier = new Cashier(port);
                if (cashier.isServed()) {
                    return cashier;
                }
                cashier.close();
            } catch (IOException notYet) {
                if (!child.isAlive() || System.nanoTime() - begin > START_NANOS) {
                    throw new IOException("no till: see " + child.log(), notYet);
                }
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    long nanosSinceStart() {
        return System.nanoTime() - begin;
    }

    double residentMb() throws IOException {
        return Usage.residentMb(child.process().pid());
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
