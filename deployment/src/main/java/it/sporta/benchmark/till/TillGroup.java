package it.sporta.benchmark.till;

import it.sporta.benchmark.figure.Ground;
import it.sporta.benchmark.figure.Group;
import it.sporta.benchmark.figure.Report;
import it.sporta.run.Tree;
import java.util.Set;

/** The till: scanning, selling, starting. */
public final class TillGroup implements Group {

    @Override
    public String name() {
        return "till";
    }

    @Override
    public void measure(Ground ground, Report report) throws Exception {
        Ground own = new Ground(ground.fresh("till"), ground.server(), ground.thorough());
        Report.progress("till: sales");
        SaleCommit sales = new SaleCommit();
        sales.measure(own);
        sales.report(report);
        Report.progress("till: scans");
        Scans scans = new Scans();
        scans.measure(own);
        scans.report(report);
        Report.progress("till: starts");
        ColdStart starts = new ColdStart();
        starts.measure(own);
        starts.report(report);
        Tree.delete(own.directory(), Set.of());
    }
}
