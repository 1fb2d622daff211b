package it.sporta.benchmark.server;

import it.sporta.benchmark.figure.Aim;
import it.sporta.benchmark.figure.Report;
import it.sporta.benchmark.figure.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Five tills come back with two thousand sales each, a tenth sent twice, while a sixth sells on;
 * measured until the last is interpreted. By turns with the same sales written by the hundred.
 */
final class CatchUp {

    static final int TILLS = 5;

    private static final int SALES_A_TILL = 2_000;
    private static final int ROUNDS = 2;
    private static final int EVERY_TENTH = 10;
    private static final double LIVE_PER_SECOND = 20;
    private static final int LIVE_SALES = 600;

    private final House house;
    private final List<Stand> back;
    private final Stand live;
    private final Sample server = new Sample();
    private final Sample limit = new Sample();
    private final Sample liveSales = new Sample();

    CatchUp(House house) {
        this.house = house;
        this.back = house.stands().subList(0, TILLS);
        this.live = house.stands().get(TILLS);
    }

    void measure() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            List<List<Sold>> queues = Intake.sign(back, SALES_A_TILL);
            server.add(served(queues));
            limit.add(written(queues));
        }
    }

    private long served(List<List<Sold>> queues) throws Exception {
        List<Sold> alive = live.till().sales(LIVE_SALES);
        AtomicBoolean busy = new AtomicBoolean(true);
        long[] caughtUp = new long[1];
        Callable<Sample> selling = () -> live.sender().paced(alive, LIVE_PER_SECOND, busy::get);
        Callable<Sample> catching =
                () -> {
                    try {
                        long begin = System.nanoTime();
                        Together.run(senders(queues));
                        house.shelves().awaitInterpreted(back);
                        caughtUp[0] = System.nanoTime() - begin;
                        return new Sample();
                    } finally {
                        busy.set(false);
                    }
                };
        List<Sample> samples = Together.run(List.of(selling, catching));
        liveSales.addAll(samples.get(0));
        sendRest(alive, samples.get(0).size());
        return caughtUp[0];
    }

    /** What the live till had signed and not sold when the others had caught up. */
    private void sendRest(List<Sold> alive, int sent) throws Exception {
        live.sender().queue(alive.subList(sent, alive.size()), Integer.MAX_VALUE);
        live.account().add(alive);
        house.shelves().awaitInterpreted();
    }

    private List<Callable<Boolean>> senders(List<List<Sold>> queues) {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < back.size(); i++) {
            Sender sender = back.get(i).sender();
            List<Sold> own = queues.get(i);
            tasks.add(
                    () -> {
                        sender.queue(own, EVERY_TENTH);
                        return true;
                    });
        }
        return tasks;
    }

    private long written(List<List<Sold>> queues) throws Exception {
        List<RawWriter> writers = house.writers(House.SALES_ALONE, back);
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < back.size(); i++) {
            RawWriter writer = writers.get(i);
            List<Sold> own = queues.get(i);
            tasks.add(
                    () -> {
                        for (int from = 0; from < own.size(); from += Sender.BATCH) {
                            writer.write(own.subList(from, from + Sender.BATCH));
                        }
                        return true;
                    });
        }
        long begin = System.nanoTime();
        Together.run(tasks);
        long end = System.nanoTime();
        for (RawWriter writer : writers) {
            writer.close();
        }
        return end - begin;
    }

    void report(Report report, Aim seconds, Aim live) {
        String name = "server.catchup." + house.database().kind();
        double own = server.totalMillis() / ROUNDS / 1_000;
        double raw = limit.totalMillis() / ROUNDS / 1_000;
        report.figure(name + ".s", own, "s", seconds);
        report.figure(name + ".raw_s", raw, "s");
        report.figure(name + ".ratio", raw / own, "ratio", Aim.atLeast(0.5));
        report.figure(name + ".live_p99_ms", liveSales.p99(), "ms", live);
    }
}
