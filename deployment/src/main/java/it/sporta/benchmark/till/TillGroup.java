package it.sporta.benchmark.till;

import it.sporta.benchmark.figure.Ground;
import it.sporta.benchmark.figure.Group;
import it.sporta.benchmark.figure.Report;

/** The till: scanning, selling, starting. */
public final class TillGroup implements Group {

    @Override
    public String name() {
        return "till";
    }

    @Override
    public void measure(Ground ground, Report report) throws Exception {
        SaleCommit sales = new SaleCommit();
        sales.measure(ground);
        sales.report(report);
        Scans scans = new Scans();
        scans.measure(ground);
        scans.report(report);
        ColdStart starts = new ColdStart();
        starts.measure(ground);
        starts.report(report);
    }
}
