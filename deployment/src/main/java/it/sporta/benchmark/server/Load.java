package it.sporta.benchmark.server;

import it.sporta.benchmark.figure.Aim;
import it.sporta.benchmark.figure.Report;

/** Everything that is measured alike on both databases. */
final class Load {

    private static final int LIVE_P99_MILLIS = 100;

    private final String kind;
    private final Intake intake;
    private final BesideDashboard dashboard;
    private final CatchUp catchUp;

    Load(House house) {
        kind = house.database().kind();
        intake = new Intake(house);
        dashboard = new BesideDashboard(house);
        catchUp = new CatchUp(house);
    }

    void measure() throws Exception {
        Report.progress(kind + ": one by one");
        intake.measure();
        Report.progress(kind + ": beside a dashboard");
        dashboard.measure(intake.perSecond());
        Report.progress(kind + ": catching up");
        catchUp.measure();
    }

    double cpuMillisASale() {
        return intake.cpuMillisASale();
    }

    void report(Report report, Limits limits) {
        intake.report(report, limits.ratio(), limits.cpu());
        dashboard.report(report);
        catchUp.report(report, limits.catchUp(), Aim.atMost(LIVE_P99_MILLIS));
    }
}
