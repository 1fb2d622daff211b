package it.sporta.run;

import java.util.List;

/**
 * Starts the server, and for each demo hub a bench and a till, says where they are, and stops them
 * all when it is interrupted or when one of them ends.
 *
 * <p>System properties: {@code sporta.server}, the provisioned server; {@code sporta.demo}, the
 * demo data. Ends with status 1 when something could not be started or ended by itself.
 */
public final class Launch {

    private static final long INTERRUPT_GRACE_MILLIS = 1_000;

    private Launch() {}

    /** See the options in {@code ./sporta help}. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            run(Options.parse(List.of(arguments)));
        } catch (CannotRun reason) {
            System.err.println(reason.getMessage());
            System.exit(1);
        }
    }

    private static void run(Options options) throws InterruptedException {
        long begin = System.nanoTime();
        Shipped shipped = Shipped.fromSystemProperties();
        DataDirectory data = DataDirectory.take(options.data());
        Ports.mustBeFree(options.ports());
        if (options.fresh()) {
            startOver(data, options);
        }
        House house = new House(options, shipped, data);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> close(house), "close"));
        System.out.println(Words.of("starting", options.data()));
        house.open();
        Welcome.print(options, shipped, (System.nanoTime() - begin) / 1_000_000_000);
        report(house, house.firstToEnd());
    }

    private static void startOver(DataDirectory data, Options options) {
        if (System.getenv("SPORTA_DB_URL") != null) {
            throw CannotRun.because("fresh.elsewhere");
        }
        System.out.println(Words.of("fresh", options.data()));
        data.clear();
    }

    /** Ctrl-C reaches the children at the same moment: their end is then no news. */
    private static void report(House house, Child ended) throws InterruptedException {
        Thread.sleep(INTERRUPT_GRACE_MILLIS);
        if (house.isClosing()) {
            Thread.currentThread().join();
        }
        throw CannotRun.because("child.ended", ended.name(), ended.log(), Readiness.tail(ended));
    }

    private static void close(House house) {
        System.out.println(Words.of("stopping"));
        try {
            house.close();
            System.out.println(Words.of("stopped"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
