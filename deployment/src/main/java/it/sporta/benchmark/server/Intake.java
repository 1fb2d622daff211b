package it.sporta.benchmark.server;

import it.sporta.benchmark.figure.Aim;
import it.sporta.benchmark.figure.Report;
import it.sporta.benchmark.figure.Sample;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Sales one by one over HTTP by four tills at a time, until the last is interpreted, by turns with
 * the same sales written by plain statements on four connections.
 */
final class Intake {

    static final int TILLS = 4;

    /** A JVM that has just started; shown as a figure of its own. */
    private static final int COLD = 600;

    /** The compiler is busy for the first ten thousand sales. */
    private static final int WARM_UP = 2_500;

    private static final int ROUNDS = 3;
    private static final int SALES_A_TILL = 1_250;

    private final House house;
    private final List<Stand> stands;
    private final Sample acknowledged = new Sample();
    private final Turn server = new Turn();
    private final Turn salesAlone = new Turn();
    private final Turn everyRow = new Turn();
    private double cpuMillis;
    private double cold;

    Intake(House house) {
        this.house = house;
        this.stands = house.stands().subList(0, TILLS);
    }

    /** What was done in which time. */
    private static final class Turn {

        private long sales;
        private long nanos;

        void add(long count, long duration) {
            sales += count;
            nanos += duration;
        }

        double perSecond() {
            return sales * 1e9 / nanos;
        }
    }

    void measure() throws Exception {
        List<RawWriter> alone = house.writers(House.SALES_ALONE, stands);
        List<RawWriter> every = house.writers(House.EVERY_ROW, stands);
        try {
            cold = round(alone, every, COLD, false);
            round(alone, every, WARM_UP, false);
            for (int i = 0; i < ROUNDS; i++) {
                round(alone, every, SALES_A_TILL, true);
            }
        } finally {
            close(alone);
            close(every);
        }
    }

    private static void close(List<RawWriter> writers) throws SQLException {
        for (RawWriter writer : writers) {
            writer.close();
        }
    }

    /** Answers the processor time of a sale, in milliseconds. */
    private double round(List<RawWriter> alone, List<RawWriter> every, int count, boolean counts)
            throws Exception {
        List<List<Sold>> sales = sign(stands, count);
        double cpuBefore = house.cpuMillis();
        long begin = System.nanoTime();
        List<Sample> acks = Together.run(senders(stands, sales));
        house.shelves().awaitInterpreted();
        long served = System.nanoTime() - begin;
        double cpu = house.cpuMillis() - cpuBefore;
        long bare = write(alone, sales);
        long whole = write(every, sales);
        long all = (long) count * stands.size();
        if (counts) {
            server.add(all, served);
            salesAlone.add(all, bare);
            everyRow.add(all, whole);
            cpuMillis += cpu;
            acks.forEach(acknowledged::addAll);
        }
        return cpu / all;
    }

    /** Every till signs its own. */
    static List<List<Sold>> sign(List<Stand> stands, int count) throws Exception {
        List<Callable<List<Sold>>> tasks = new ArrayList<>();
        stands.forEach(stand -> tasks.add(() -> stand.sign(count)));
        return Together.run(tasks);
    }

    static List<Callable<Sample>> senders(List<Stand> stands, List<List<Sold>> sales) {
        List<Callable<Sample>> tasks = new ArrayList<>();
        for (int i = 0; i < stands.size(); i++) {
            Sender sender = stands.get(i).sender();
            List<Sold> own = sales.get(i);
            tasks.add(() -> sender.oneByOne(own));
        }
        return tasks;
    }

    private static long write(List<RawWriter> writers, List<List<Sold>> sales) throws Exception {
        List<Callable<Long>> tasks = new ArrayList<>();
        for (int i = 0; i < writers.size(); i++) {
            RawWriter writer = writers.get(i);
            List<Sold> own = sales.get(i);
            tasks.add(
                    () -> {
                        for (Sold one : own) {
                            writer.write(List.of(one));
                        }
                        return (long) own.size();
                    });
        }
        long begin = System.nanoTime();
        Together.run(tasks);
        return System.nanoTime() - begin;
    }

    double perSecond() {
        return server.perSecond();
    }

    double cpuMillisASale() {
        return cpuMillis / server.sales;
    }

    void report(Report report, Aim ratio, Aim cpu) {
        String name = "server.ingest." + house.database().kind();
        report.figure(name + ".per_s", server.perSecond(), "sales/s");
        report.figure(name + ".raw_per_s", salesAlone.perSecond(), "sales/s");
        report.figure(name + ".raw_every_row_per_s", everyRow.perSecond(), "sales/s");
        report.figure(name + ".ratio", server.perSecond() / salesAlone.perSecond(), "ratio", ratio);
        report.figure(
                name + ".ratio_every_row", server.perSecond() / everyRow.perSecond(), "ratio");
        report.figure(name + ".ack_p50_ms", acknowledged.p50(), "ms");
        report.figure(name + ".ack_p99_ms", acknowledged.p99(), "ms");
        report.figure(name + ".cpu_ms", cpuMillisASale(), "ms/sale", cpu);
        report.figure(name + ".cpu_cold_ms", cold, "ms/sale");
    }
}
