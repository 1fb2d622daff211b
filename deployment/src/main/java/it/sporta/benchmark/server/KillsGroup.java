package it.sporta.benchmark.server;

import it.sporta.benchmark.figure.Ground;
import it.sporta.benchmark.figure.Group;
import it.sporta.benchmark.figure.Report;
import it.sporta.run.Shipped;
import it.sporta.run.Tree;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;

/** The server killed in the middle of its work. */
public final class KillsGroup implements Group {

    private static final int TIMES = 5;
    private static final int TIMES_LONG = 50;

    @Override
    public String name() {
        return "kills";
    }

    @Override
    public void measure(Ground ground, Report report) throws Exception {
        long seed = System.nanoTime();
        report.note("kills: seed " + seed);
        Path directory = ground.fresh("kills");
        try (House house =
                new House(
                        Shipped.fromSystemProperties(), directory, new DerbyDatabase(directory))) {
            house.open(Clock.systemUTC());
            Kills kills = new Kills(house, ground.thorough() ? TIMES_LONG : TIMES, seed);
            kills.measure();
            house.prove();
            kills.report(report);
        }
        Tree.delete(directory, Set.of());
    }
}
