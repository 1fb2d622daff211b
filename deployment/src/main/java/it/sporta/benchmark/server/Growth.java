package it.sporta.benchmark.server;

import it.sporta.benchmark.figure.Aim;
import it.sporta.benchmark.figure.Report;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Whether a sale costs more when a hundred thousand are stored. */
final class Growth {

    private static final long FULL = 100_000;
    private static final int SHOVEL = 2_000;
    private static final int SALES_A_TILL = 1_250;

    private final House house;
    private double cpuMillis;
    private long stored;

    Growth(House house) {
        this.house = house;
    }

    /** Fills up by the batch, then sells one by one as near the start. */
    void measure() throws Exception {
        Report.progress("filling up to " + FULL + " sales");
        List<Stand> all = house.stands().subList(0, CatchUp.TILLS);
        List<Stand> few = house.stands().subList(0, Intake.TILLS);
        long measured = (long) SALES_A_TILL * few.size();
        while (stored() + measured < FULL) {
            int each = (int) Math.min(SHOVEL, (FULL - measured - stored()) / all.size() + 1);
            fill(all, Intake.sign(all, each));
        }
        List<List<Sold>> sales = Intake.sign(few, SALES_A_TILL);
        double before = house.cpuMillis();
        Together.run(Intake.senders(few, sales));
        house.shelves().awaitInterpreted();
        cpuMillis = (house.cpuMillis() - before) / measured;
        stored = stored();
    }

    private void fill(List<Stand> stands, List<List<Sold>> sales) throws Exception {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < stands.size(); i++) {
            Sender sender = stands.get(i).sender();
            List<Sold> own = sales.get(i);
            tasks.add(
                    () -> {
                        sender.queue(own, Integer.MAX_VALUE);
                        return true;
                    });
        }
        Together.run(tasks);
        house.shelves().awaitInterpreted();
    }

    private long stored() {
        return house.stands().stream().mapToLong(stand -> stand.account().all().sales()).sum();
    }

    /**
     * @param cpuMillisBefore processor time of a sale near the start
     */
    void report(Report report, double cpuMillisBefore) {
        String name = "server.ingest." + house.database().kind();
        report.note(stored + " sales stored");
        report.figure(name + ".cpu_100k_ms", cpuMillis, "ms/sale");
        report.figure(name + ".growth_100k", cpuMillis / cpuMillisBefore, "ratio", Aim.atMost(1.2));
    }
}
