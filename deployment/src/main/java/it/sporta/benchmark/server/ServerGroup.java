package it.sporta.benchmark.server;

import it.sporta.benchmark.figure.Aim;
import it.sporta.benchmark.figure.ForcedWrite;
import it.sporta.benchmark.figure.Ground;
import it.sporta.benchmark.figure.Group;
import it.sporta.benchmark.figure.Report;
import it.sporta.benchmark.figure.Sample;
import it.sporta.benchmark.figure.Turns;
import it.sporta.run.Shipped;
import it.sporta.run.Tree;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

/** The server on Derby and on PostgreSQL. */
public final class ServerGroup implements Group {

    private static final int ENTRY_BYTES = 2_000;
    private static final int RESIDENT_MB = 450;

    @Override
    public String name() {
        return "server";
    }

    @Override
    public void measure(Ground ground, Report report) throws Exception {
        disk(ground, report);
        Path derby = ground.fresh("server-derby");
        try (House house = house(derby, new DerbyDatabase(derby))) {
            onDerby(house, report);
        }
        Tree.delete(derby, Set.of());
        Path postgres = ground.fresh("server-postgresql");
        try (House house = house(postgres, new PostgresDatabase(postgres))) {
            onPostgres(house, report);
        }
        Tree.delete(postgres, Set.of());
    }

    private static House house(Path directory, HouseDatabase database) throws Exception {
        House house = new House(Shipped.fromSystemProperties(), directory, database);
        try {
            house.open(Clock.systemUTC());
            return house;
        } catch (Exception failed) {
            house.close();
            throw failed;
        }
    }

    private static void disk(Ground ground, Report report) throws Exception {
        Path directory = ground.fresh("force");
        try (ForcedWrite write = new ForcedWrite(directory, ENTRY_BYTES)) {
            Sample force = new Turns().with("force", write).measure(100, 1_000).get("force");
            report.figure("server.force_p50_ms", force.p50(), "ms");
        }
        Tree.delete(directory, Set.of());
    }

    private static void onDerby(House house, Report report) throws Exception {
        Starts starts = new Starts(house);
        starts.measure();
        Load load = new Load(house);
        load.measure();
        Growth growth = new Growth(house);
        growth.measure();
        double resident = house.server().residentMb();
        house.prove();
        starts.report(report);
        report.figure("server.resident_mb", resident, "MB", Aim.atMost(RESIDENT_MB));
        load.report(report, Limits.DERBY);
        growth.report(report, load.cpuMillisASale());
        report.note("derby " + Math.round(house.database().sizeMb()) + " MB, books proved");
    }

    private static void onPostgres(House house, Report report) throws Exception {
        Load load = new Load(house);
        load.measure();
        house.prove();
        load.report(report, Limits.POSTGRESQL);
        report.note("postgresql " + Math.round(house.database().sizeMb()) + " MB, books proved");
    }
}
