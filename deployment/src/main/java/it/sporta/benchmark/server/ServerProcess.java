package it.sporta.benchmark.server;

import it.sporta.benchmark.machine.FreePort;
import it.sporta.benchmark.machine.Usage;
import it.sporta.benchmark.machine.Wire;
import it.sporta.run.Child;
import it.sporta.run.Command;
import it.sporta.run.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** The shipped server as a process of its own, on free loopback ports. */
final class ServerProcess implements AutoCloseable {

    private static final long START_NANOS = TimeUnit.MINUTES.toNanos(2);
    private static final long STOP_SECONDS = 30;
    private static final long LOOK_AGAIN_MILLIS = 20;

    private final Child child;
    private final int port;
    private final double startMillis;

    private ServerProcess(Child child, int port, double startMillis) {
        this.child = child;
        this.port = port;
        this.startMillis = startMillis;
    }

    /**
     * Returns when the server says that it is ready.
     *
     * @param configuration one of {@link Shipped}'s
     */
    static ServerProcess start(
            Shipped shipped, Path data, Map<String, String> environment, String configuration)
            throws IOException, InterruptedException {
        int port = FreePort.find();
        int management = FreePort.find();
        Files.createDirectories(data);
        Command command = shipped.serverCommand(data, port, management, configuration);
        command.environment("SPORTA_DATA_DIR", data.toString());
        environment.forEach(command::environment);
        long begin = System.nanoTime();
        Child child = command.start(data);
        try {
            awaitReady(child, management, begin);
        } catch (IOException | InterruptedException failed) {
            child.process().destroyForcibly();
            throw failed;
        }
        return new ServerProcess(child, port, (System.nanoTime() - begin) / 1e6);
    }

    private static void awaitReady(Child child, int management, long begin)
            throws IOException, InterruptedException {
        while (!isReady(management)) {
            if (!child.isAlive() || System.nanoTime() - begin > START_NANOS) {
                throw new IOException("The server did not start: see " + child.log() + ".");
            }
            Thread.sleep(LOOK_AGAIN_MILLIS);
        }
    }

    /** A deployment that failed will not come right by waiting. */
    private static boolean isReady(int management) throws FailedStart {
        try (Wire wire = new Wire(management)) {
            Wire.Reply health = wire.get("/health/ready", Map.of());
            if (health.text().contains("\"FAILED\"")) {
                throw new FailedStart("The server started without the application.");
            }
            return health.status() == 200;
        } catch (FailedStart hopeless) {
            throw hopeless;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static final class FailedStart extends IOException {
        private static final long serialVersionUID = 1L;

        FailedStart(String sentence) {
            super(sentence);
        }
    }

    double startMillis() {
        return startMillis;
    }

    Wire wire() throws IOException {
        return new Wire(port);
    }

    double cpuMillis() throws IOException {
        return Usage.cpuMillis(child.process().pid());
    }

    double residentMb() throws IOException {
        return Usage.residentMb(child.process().pid());
    }

    /** SIGKILL: nothing can be tidied up. */
    void kill() throws InterruptedException {
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
