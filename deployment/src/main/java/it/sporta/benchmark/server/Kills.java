package it.sporta.benchmark.server;

import it.sporta.benchmark.figure.Report;
import java.io.IOException;
import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;

/**
 * The server is killed while five tills catch up; its books are read as the kill left them, it is
 * started again, and the tills send what it does not have.
 */
final class Kills {

    private static final int SALES_A_TILL = 1_500;
    private static final int EARLIEST_MILLIS = 100;
    private static final int LATEST_MILLIS = 1_500;

    private final House house;
    private final List<Stand> stands;
    private final int times;
    private final Random chance;
    private int killed;
    private int amid;

    Kills(House house, int times, long seed) {
        this.house = house;
        this.stands = house.stands().subList(0, CatchUp.TILLS);
        this.times = times;
        this.chance = new Random(seed);
    }

    void measure() throws Exception {
        for (int i = 0; i < times; i++) {
            once();
            Report.progress("kill " + (i + 1) + " of " + times);
            killed++;
        }
    }

    private void once() throws Exception {
        List<List<Sold>> queues = Intake.sign(stands, SALES_A_TILL);
        int moment = EARLIEST_MILLIS + chance.nextInt(LATEST_MILLIS - EARLIEST_MILLIS);
        List<Callable<Boolean>> tasks = new ArrayList<>(senders(queues));
        tasks.add(
                () -> {
                    Thread.sleep(moment);
                    house.server().kill();
                    return true;
                });
        amid += Together.run(tasks).contains(false) ? 1 : 0;
        proveAsLeft();
        house.start();
        for (int i = 0; i < stands.size(); i++) {
            stands.get(i).sender().resume(queues.get(i));
        }
        house.shelves().awaitInterpreted();
    }

    /** False for a till that was cut off. */
    private List<Callable<Boolean>> senders(List<List<Sold>> queues) {
        List<Callable<Boolean>> tasks = new ArrayList<>();
        for (int i = 0; i < stands.size(); i++) {
            Sender sender = stands.get(i).sender();
            List<Sold> own = queues.get(i);
            tasks.add(
                    () -> {
                        try {
                            sender.queue(own, Integer.MAX_VALUE);
                            return true;
                        } catch (IOException cut) {
                            return false;
                        }
                    });
        }
        return tasks;
    }

    private void proveAsLeft() throws Exception {
        try (Connection connection = house.database().connect(HouseDatabase.OWN)) {
            new Books(connection)
                    .provePart(
                            house.stands().stream().map(Stand::account).toList(),
                            house.stands().stream().map(one -> one.till().sent()).toList());
        }
    }

    void report(Report report) {
        String name = "server.kills." + house.database().kind();
        report.figure(name + ".survived", killed, "kills");
        report.figure(name + ".amid_sending", amid, "kills");
    }
}
