package it.sporta.benchmark.server;

import it.sporta.benchmark.figure.Report;
import it.sporta.benchmark.machine.Wire;
import it.sporta.run.Shipped;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A house as it stands for measuring: the demo's hubs and four weeks of past sales, full shelves,
 * six tills that have joined, the server running, and two copies of its database.
 */
final class House implements AutoCloseable {

    /** Copy for the rows of the sales alone. */
    static final String SALES_ALONE = "raw_sales";

    /** Copy for every row, the journal's and the totals' among them. */
    static final String EVERY_ROW = "raw_every";

    private static final long SEED = 20_260_401;

    private final Shipped shipped;
    private final Path directory;
    private final HouseDatabase database;
    private final List<Stand> stands = new ArrayList<>();
    private ServerProcess server;
    private Shelves shelves;

    House(Shipped shipped, Path directory, HouseDatabase database) {
        this.shipped = shipped;
        this.directory = directory;
        this.database = database;
    }

    /** Founds the demo, lets the tills join, fills the shelves, copies, and starts again. */
    void open(Clock clock) throws Exception {
        Report.progress(database.kind() + ": founding the demo");
        DemoTills demo = new DemoTills(shipped.demo(), directory);
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.putAll(demo.environment());
        try (ServerProcess first =
                        ServerProcess.start(shipped, directory, environment, Shipped.APPLICATION);
                Wire wire = first.wire()) {
            for (String code : demo.codes()) {
                SimulatedTill till = SimulatedTill.join(wire, code, clock);
                till.open(wire, SEED + stands.size(), stands.size() == CatchUp.TILLS);
                stands.add(new Stand(till));
            }
        }
        List<SimulatedTill> tills = stands.stream().map(Stand::till).toList();
        try (Connection connection = database.connect(HouseDatabase.OWN)) {
            new Stockroom(clock).fill(connection, tills);
        }
        for (String copy : List.of(SALES_ALONE, EVERY_ROW)) {
            database.copyTo(copy);
            try (Connection connection = database.connect(copy)) {
                RawJournal.prepare(connection, tills.subList(0, CatchUp.TILLS));
            }
        }
        start();
        shelves = new Shelves(stands);
    }

    /** With what is there, as on any morning. */
    void start() throws Exception {
        database.release();
        server =
                ServerProcess.start(
                        shipped, directory, database.environment(), Shipped.APPLICATION);
        for (Stand stand : stands) {
            stand.connect(server);
        }
    }

    /** The server alone, without the application, in the same place. */
    ServerProcess bare() throws IOException, InterruptedException {
        return ServerProcess.start(
                shipped, directory.resolve("bare"), database.environment(), Shipped.BARE);
    }

    HouseDatabase database() {
        return database;
    }

    ServerProcess server() {
        return server;
    }

    Shelves shelves() {
        return shelves;
    }

    List<Stand> stands() {
        return stands;
    }

    /** The server's and the database's processor time so far. */
    double cpuMillis() throws IOException {
        return server.cpuMillis() + database.cpuMillis();
    }

    /** One writer a till, each with its own connection to a copy. */
    List<RawWriter> writers(String copy, List<Stand> of) throws SQLException {
        List<RawWriter> writers = new ArrayList<>();
        for (Stand stand : of) {
            writers.add(
                    new RawWriter(database.connect(copy), stand.till(), copy.equals(EVERY_ROW)));
        }
        return writers;
    }

    void stop() throws IOException {
        for (Stand stand : stands) {
            stand.close();
        }
        if (server != null) {
            server.close();
        }
    }

    /** Stops the server and reads its books. */
    void prove() throws Exception {
        stop();
        try (Connection connection = database.connect(HouseDatabase.OWN)) {
            new Books(connection).prove(stands.stream().map(Stand::account).toList());
        }
    }

    @Override
    public void close() throws IOException, SQLException {
        try {
            stop();
        } finally {
            database.close();
        }
    }
}
