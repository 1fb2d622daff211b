package it.sporta.benchmark.till;

import it.sporta.benchmark.machine.Program;
import it.sporta.benchmark.machine.Usage;
import it.sporta.run.Command;
import it.sporta.run.House;
import it.sporta.run.Ports;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** A program with a loopback port, started as the shipped till is. */
public final class TillProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(60);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(5);

    private final Program program;
    private final int port;

    private TillProcess(Program program, int port) {
        this.program = program;
        this.port = port;
    }

    /**
     * The till.
     *
     * @param home its data; it joins when it has not yet
     * @param server where the hub's server is, or is not
     */
    static TillProcess till(Path home, URI server) throws IOException {
        int port = Ports.free();
        return start(port, home, till(home, server, port));
    }

    /**
     * The till with what hangs on its counter.
     *
     * @param devices the file that says so
     */
    public static TillProcess till(Path home, URI server, Path devices) throws IOException {
        int port = Ports.free();
        return start(port, home, till(home, server, port).main("--devices", devices.toString()));
    }

    private static Command till(Path home, URI server, int port) {
        return new Command("till")
                .main("it.sporta.till.Till", "--data", home.toString())
                .main("--port", Integer.toString(port), "--server", server.toString())
                .environment("SPORTA_JOIN_CODE", "CODE");
    }

    /** Nothing but a web engine and a database. */
    static TillProcess bare(Path home) throws IOException {
        int port = Ports.free();
        return start(
                port,
                home,
                new Command("bare")
                        .main(BareTill.class.getName(), home.toString(), Integer.toString(port)));
    }

    private static TillProcess start(int port, Path home, Command command) throws IOException {
        Files.createDirectories(home);
        command.jvm(House.tillJvm());
        return new TillProcess(Program.start(command, home.getParent()), port);
    }

    /** Waits until it answers; whoever asks may then be told that something is missing. */
    public Cashier cashier() throws IOException, InterruptedException {
        Optional<Cashier> cashier = served();
        while (cashier.isEmpty()) {
            program.mayStillAnswer(START, LOOK_AGAIN);
            cashier = served();
        }
        return cashier.get();
    }

    private Optional<Cashier> served() {
        try {
            Cashier cashier = new Cashier(port);
            if (cashier.isServed()) {
                return Optional.of(cashier);
            }
            cashier.close();
        } catch (IOException notYet) {
            return Optional.empty();
        }
        return Optional.empty();
    }

    long nanosSinceStart() {
        return program.nanosSinceStart();
    }

    public Usage.Kept kept() throws IOException {
        return program.kept();
    }

    double residentMb() throws IOException {
        return program.residentMb();
    }

    @Override
    public void close() {
        program.close();
    }
}
