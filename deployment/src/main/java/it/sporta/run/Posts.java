package it.sporta.run;

import it.sporta.bench.Extra;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Who stands where in a house, and with which words each is started. */
final class Posts {

    private static final Duration SERVER_LIMIT = Duration.ofSeconds(240);
    private static final Duration TILL_LIMIT = Duration.ofSeconds(60);

    private final Options options;
    private final Shipped shipped;
    private final DataDirectory data;

    Posts(Options options, Shipped shipped, DataDirectory data) {
        this.options = options;
        this.shipped = shipped;
        this.data = data;
    }

    /** In the order in which they are started: the server, the benches, the tills. */
    List<Post> all() {
        Post server =
                new Post(
                        Post.SERVER,
                        Words.of("title-server"),
                        this::server,
                        "http://127.0.0.1:" + options.managementPort() + "/health/ready",
                        SERVER_LIMIT);
        Stream<Post> benches =
                options.hubs().stream()
                        .map(
                                hub ->
                                        new Post(
                                                "bench-" + hub.name(),
                                                Words.of("title-bench", hub.address()),
                                                () -> bench(hub),
                                                hub.benchUrl(),
                                                TILL_LIMIT));
        Stream<Post> tills =
                options.hubs().stream()
                        .map(
                                hub ->
                                        new Post(
                                                "till-" + hub.name(),
                                                Words.of("title-till", hub.address()),
                                                () -> till(hub),
                                                hub.tillUrl(),
                                                TILL_LIMIT));
        return Stream.of(Stream.of(server), benches, tills).flatMap(posts -> posts).toList();
    }

    private Command server() {
        Path own = data.directory(Post.SERVER);
        Command command =
                shipped.serverCommand(own, options).environment("SPORTA_DATA_DIR", own.toString());
        if (options.demo()) {
            command.environment("SPORTA_DEMO", "true")
                    .environment("SPORTA_DEMO_DATA", shipped.demo().toString());
        }
        if (ElsewhereDatabase.isNamed(System.getenv())) {
            ElsewhereDatabase.check(System.getenv());
        } else {
            FirstDatabase database = new FirstDatabase(own);
            if (options.mayCreate()) {
                database.ensure();
            } else {
                database.mustExist();
            }
            command.environment("SPORTA_DB_URL", database.url());
        }
        return command;
    }

    private Command bench(Hub hub) {
        return new Command("bench-" + hub.name())
                .jvm("-Xmx96m", "-XX:+UseSerialGC")
                .main("it.sporta.bench.Bench")
                .main("--name", hub.address(), "--hub", hub.name(), "--scale", hub.scale())
                .main("--with", Extra.words(hub.extras()))
                .main("--port", Integer.toString(hub.benchPort()))
                .main("--demo", shipped.demo().toString())
                .main("--devices", links(hub).toString());
    }

    private Command till(Hub hub) {
        Path own = data.directory("till-" + hub.name());
        Path devices = own.resolveSibling("devices-" + hub.name() + ".properties");
        Command command =
                new Command("till-" + hub.name())
                        .jvm(House.tillJvm())
                        .main("it.sporta.till.Till")
                        .main("--data", own.toString())
                        .main("--port", Integer.toString(hub.tillPort()))
                        .main("--server", "http://127.0.0.1:" + options.port())
                        .main("--pictures", shipped.demo().resolve("pictures").toString())
                        .main("--devices", DeviceFile.write(hub, links(hub), devices).toString())
                        .main("--ports", links(hub).toString());
        new JoinCodes(data.directory(Post.SERVER))
                .of(hub)
                .ifPresent(code -> command.environment("SPORTA_JOIN_CODE", code));
        return command;
    }

    private Path links(Hub hub) {
        return data.directory("bench-" + hub.name());
    }
}
