package it.sporta.benchmark.server;

import it.sporta.benchmark.machine.Program;
import it.sporta.benchmark.machine.Wire;
import it.sporta.run.Command;
import it.sporta.run.Ports;
import it.sporta.run.Shipped;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The shipped server as a process of its own, on free loopback ports. */
final class ServerProcess implements AutoCloseable {

    private static final Duration START = Duration.ofMinutes(2);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(20);

    private final Program program;
    private final int port;
    private final double startMillis;

    private ServerProcess(Program program, int port, double startMillis) {
        this.program = program;
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
        int port = Ports.free();
        int management = Ports.free();
        Files.createDirectories(data);
        Command command = shipped.serverCommand(data, port, management, configuration);
        command.environment("SPORTA_DATA_DIR", data.toString());
        environment.forEach(command::environment);
        Program program = Program.start(command, data);
        try {
            while (!isReady(management)) {
                program.mayStillAnswer(START, LOOK_AGAIN);
            }
        } catch (IOException | InterruptedException failed) {
            program.kill();
            throw failed;
        }
        return new ServerProcess(program, port, program.nanosSinceStart() / 1e6);
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
        return program.cpuMillis();
    }

    double residentMb() throws IOException {
        return program.residentMb();
    }

    /** SIGKILL: nothing can be tidied up. */
    void kill() throws InterruptedException {
        program.kill();
    }

    @Override
    public void close() {
        program.close();
    }
}
