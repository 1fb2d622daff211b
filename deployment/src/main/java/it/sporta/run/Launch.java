package it.sporta.run;

import java.time.Duration;
import java.util.List;

/**
 * Starts the server, and for each demo hub a bench and a till, says where they are, watches over
 * them, and stops them all when it is interrupted.
 *
 * <p>System properties: {@code sporta.server}, the provisioned server; {@code sporta.demo}, the
 * demo data. Ends with status 0 when it was asked to stop and everything ran and stopped in order;
 * with 1 when something could not be started, was given up, or had to be ended by force.
 */
public final class Launch {

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final int IN_ORDER = 0;
    private static final int TROUBLE = 1;

    private final House house;
    private final Watch watch;
    private volatile boolean trouble;

    private Launch(House house, Duration pause) {
        this.house = house;
        this.watch = new Watch(house, pause);
    }

    /** From now on, whatever ends this process closes the house first. */
    static Launch of(House house, Duration pause) {
        Launch launch = new Launch(house, pause);
        Runtime.getRuntime().addShutdownHook(new Thread(launch::close, "close"));
        return launch;
    }

    /** See the options in {@code ./sporta help}. */
    public static void main(String[] arguments) {
        try {
            run(Options.parse(List.of(arguments)));
        } catch (CannotRun reason) {
            System.err.println(reason.getMessage());
        }
        System.exit(TROUBLE);
    }

    private static void run(Options options) {
        long begin = System.nanoTime();
        Shipped shipped = Shipped.fromSystemProperties();
        DataDirectory data = DataDirectory.take(options.data());
        Ports.mustBeFree(options.ports());
        if (options.fresh()) {
            startOver(data, options);
        }
        Launch launch = of(new House(options, shipped, data), PAUSE);
        System.out.println(launch.words("starting", options.data()));
        launch.watch(
                () -> {
                    long seconds = (System.nanoTime() - begin) / 1_000_000_000;
                    Child server = launch.house.child(Post.SERVER);
                    Welcome.print(options, shipped, server, seconds);
                });
    }

    /** Returns when there is nobody left to watch over: with trouble, whatever it was. */
    void watch(Runnable whenOpen) {
        if (watch.begin()) {
            whenOpen.run();
            watch.end();
        }
        trouble = true;
    }

    private static void startOver(DataDirectory data, Options options) {
        if (ElsewhereDatabase.isNamed(System.getenv())) {
            throw CannotRun.because("fresh.elsewhere");
        }
        System.out.println(Words.of("fresh", options.data()));
        data.clear();
    }

    /** Nobody is told of tills and benches where there are none. */
    private String words(String key, Object... details) {
        List<Post> posts = house.posts();
        return Words.of(posts.size() == 1 ? key + "-" + posts.get(0).name() : key, details);
    }

    /** Ends this process with a status of its own: the machine's would tell only of the signal. */
    private void close() {
        System.out.println(words("stopping"));
        boolean inOrder = !trouble && !watch.lostSomebody();
        try {
            inOrder &= house.close();
            System.out.println(Words.of("stopped"));
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
        Runtime.getRuntime().halt(inOrder ? IN_ORDER : TROUBLE);
    }
}
