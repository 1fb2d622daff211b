package it.sporta.benchmark.server;

import it.sporta.benchmark.figure.Aim;
import it.sporta.benchmark.figure.Report;
import it.sporta.benchmark.figure.Sample;

/** How long the server takes to start, by turns with a bare one of the same layers. */
final class Starts {

    private static final int ROUNDS = 3;

    private final House house;
    private final Sample own = new Sample();
    private final Sample bare = new Sample();

    Starts(House house) {
        this.house = house;
    }

    /** Ends with the house's server running. */
    void measure() throws Exception {
        Report.progress("starts");
        for (int round = 0; round < ROUNDS; round++) {
            house.stop();
            try (ServerProcess alone = house.bare()) {
                bare.add(nanos(alone));
            }
            house.start();
            own.add(nanos(house.server()));
        }
    }

    private static long nanos(ServerProcess process) {
        return (long) (process.startMillis() * 1e6);
    }

    void report(Report report) {
        report.figure("server.start_ms", own.p50(), "ms");
        report.figure("server.start_bare_ms", bare.p50(), "ms");
        report.figure("server.start_ratio", own.p50() / bare.p50(), "ratio", Aim.atMost(1.3));
    }
}
