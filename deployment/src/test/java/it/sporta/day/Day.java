package it.sporta.day;

import it.sporta.run.DataDirectory;
import it.sporta.run.House;
import it.sporta.run.Hub;
import it.sporta.run.Options;
import it.sporta.run.Shipped;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** The running product on ports of its own, with data of its own. */
final class Day implements AutoCloseable {

    private final Options options;
    private final DataDirectory data;
    private final House house;

    private Day(Options options) {
        this.options = options;
        this.data = DataDirectory.take(options.data());
        this.house = new House(options, Shipped.fromSystemProperties(), data);
    }

    /** With the tills of via Palmanova and via Capuana. */
    static Day begin(Path directory) throws InterruptedException {
        return begin(directory, 2);
    }

    /** With the tills of so many hubs, from the first on. */
    static Day begin(Path directory, int hubs) throws InterruptedException {
        Day day = new Day(Options.onFreePorts(directory, hubs));
        try {
            day.house.open();
        } catch (RuntimeException failed) {
            day.close();
            throw failed;
        }
        return day;
    }

    String officeUrl() {
        return options.serverUrl();
    }

    Hub palmanova() {
        return options.hubs().get(0);
    }

    Hub capuana() {
        return options.hubs().get(1);
    }

    Hub monti() {
        return options.hubs().get(2);
    }

    Hub faenza() {
        return options.hubs().get(3);
    }

    /** The server is gone from one moment to the next, as when somebody pulls its plug. */
    void cutTheServerOff() throws InterruptedException {
        house.child("server").process().destroyForcibly().waitFor();
    }

    /** A till's machine loses its power, and gets it back. */
    void cutTheTillOffAndStartIt(Hub hub) throws InterruptedException {
        String till = "till-" + hub.name();
        house.child(till).process().destroyForcibly().waitFor();
        house.again(till);
    }

    void bringTheServerBack() throws InterruptedException {
        house.again("server");
    }

    Path dataOf(String child) {
        return house.dataOf(child);
    }

    /** Waits until something is so; fails with the words when it does not become so. */
    static void await(String what, int seconds, BooleanSupplier isSo) throws InterruptedException {
        long deadline = System.nanoTime() + seconds * 1_000_000_000L;
        while (!isSo.getAsBoolean()) {
            if (System.nanoTime() - deadline > 0) {
                throw new AssertionError("Not within " + seconds + " s: " + what);
            }
            Thread.sleep(50);
        }
    }

    @Override
    public void close() throws InterruptedException {
        house.close();
        data.release();
    }
}
