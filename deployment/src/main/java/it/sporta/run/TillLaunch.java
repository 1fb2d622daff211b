package it.sporta.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Starts the one till of a counter's machine, watches over it and stops it when it is interrupted.
 * Ends as {@link Launch} does. A till that has not joined yet takes its code from {@code
 * SPORTA_JOIN_CODE}, or asks for it on its screen.
 */
public final class TillLaunch {

    /** As its archive of classes is named; it stands alone, so it has no hub's name. */
    static final String TILL = "till";

    private static final Duration PAUSE = Duration.ofSeconds(1);
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private TillLaunch() {}

    /** See the options in {@code ./sporta help}. */
    public static void main(String[] arguments) {
        try {
            run(TillOptions.parse(List.of(arguments)));
        } catch (CannotRun reason) {
            System.err.println(reason.getMessage());
        }
        System.exit(1);
    }

    private static void run(TillOptions options) {
        DataDirectory data = DataDirectory.take(options.data());
        Ports.mustBeFree(List.of(options.port()));
        Post till =
                new Post(
                        TILL,
                        Words.of("title-own-till"),
                        () -> command(options, data.directory(TILL)),
                        options.url(),
                        LIMIT);
        Launch launch = Launch.of(new House(data, List.of(till)), PAUSE);
        System.out.println(Words.of("starting-till", options.data()));
        launch.watch(
                () -> {
                    System.out.println(Words.of("ready-till", options.url(), options.server()));
                    System.out.println(Words.of("end"));
                });
    }

    private static Command command(TillOptions options, Path own) {
        Command command =
                new Command(TILL)
                        .jvm(House.tillJvm())
                        .main("it.sporta.till.Till")
                        .main("--data", own.toString())
                        .main("--port", Integer.toString(options.port()))
                        .main("--server", options.server());
        options.devices().ifPresent(file -> command.main("--devices", file.toString()));
        options.station().ifPresent(station -> command.main("--station", station));
        return command;
    }
}
