package it.sporta.benchmark.devices;

import it.sporta.benchmark.figure.Ground;
import it.sporta.benchmark.figure.Group;
import it.sporta.benchmark.figure.Report;
import it.sporta.run.Tree;
import java.util.Set;

/** Scales that weigh, a printer that prints, cables that are pulled, cards that are cut off. */
public final class DevicesGroup implements Group {

    @Override
    public String name() {
        return "devices";
    }

    @Override
    public void measure(Ground ground, Report report) throws Exception {
        Ground own = new Ground(ground.fresh("devices"), ground.server(), ground.thorough());
        Report.progress("devices: receipts");
        Receipts.measure(own, report);
        Report.progress("devices: cables pulled");
        Replugs.measure(own, report);
        Report.progress("devices: cards cut off");
        DroppedLines.measure(own, report);
        Report.progress("devices: weighings");
        Weighings.measure(own, report);
        Tree.delete(own.directory(), Set.of());
    }
}
