package it.sporta.run;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * All children of one run, in the order they were started; they are stopped in the opposite order.
 */
public final class House {

    private static final Duration SERVER_LIMIT = Duration.ofSeconds(240);
    private static final Duration TILL_LIMIT = Duration.ofSeconds(60);
    private static final long STOP_SECONDS = 25;
    private static final String SERVER = "server";

    /**
     * A till serves one person: small and soon there counts for more than what the second compiler
     * would gain after hours. Benchmarks start theirs with the same.
     */
    private static final String[] TILL_JVM = {
        "-Xmx160m", "-Xmn8m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"
    };

    private final Options options;
    private final Shipped shipped;
    private final DataDirectory data;
    private final List<Child> children = Collections.synchronizedList(new ArrayList<>());
    private final Readiness readiness = new Readiness();
    private volatile boolean closing;

    public House(Options options, Shipped shipped, DataDirectory data) {
        this.options = options;
        this.shipped = shipped;
        this.data = data;
    }

    /** Starts the server and the benches together, then the tills, which need both. */
    public void open() throws InterruptedException {
        Child server = start(server());
        List<Child> benches = options.hubs().stream().map(hub -> start(bench(hub))).toList();
        awaitServer(server);
        for (int i = 0; i < benches.size(); i++) {
            readiness.await(benches.get(i), options.hubs().get(i).benchUrl(), TILL_LIMIT);
        }
        JoinCodes codes = new JoinCodes(data.directory(SERVER));
        List<Child> tills = options.hubs().stream().map(hub -> start(till(hub, codes))).toList();
        for (int i = 0; i < tills.size(); i++) {
            readiness.await(tills.get(i), options.hubs().get(i).tillUrl(), TILL_LIMIT);
        }
    }

    /** The options of a till's JVM. */
    public static String[] tillJvm() {
        return TILL_JVM.clone();
    }

    /** Starts the server again after it was lost; everything else has gone on. */
    public void serverAgain() throws InterruptedException {
        children.removeIf(child -> child.name().equals(SERVER));
        Child server = server().start(data.directory("log"));
        children.add(0, server);
        awaitServer(server);
    }

    /** The running child of this name: {@code server}, or till or bench and the hub's name. */
    public Child child(String name) {
        return children.stream()
                .filter(child -> child.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Where a child keeps what it must not lose. */
    public Path dataOf(String name) {
        return data.directory(name);
    }

    private void awaitServer(Child server) throws InterruptedException {
        readiness.await(
                server,
                "http://127.0.0.1:" + options.managementPort() + "/health/ready",
                SERVER_LIMIT);
    }

    /** Waits until any child ends. */
    Child firstToEnd() {
        return (Child)
                CompletableFuture.anyOf(
                                children.stream().map(Child::end).toArray(CompletableFuture[]::new))
                        .join();
    }

    boolean isClosing() {
        return closing;
    }

    /** Stops everything: the tills first, so that their last sales still find the server. */
    public void close() throws InterruptedException {
        closing = true;
        List<Child> reversed = new ArrayList<>(children);
        Collections.reverse(reversed);
        for (Child child : reversed) {
            if (!child.name().equals(SERVER)) {
                child.stop();
            }
        }
        for (Child child : reversed) {
            child.stop();
            if (!child.stopped(STOP_SECONDS)) {
                System.err.println(Words.of("killed", child.name()));
            }
        }
    }

    private Child start(Command command) {
        Child child = command.start(data.directory("log"));
        children.add(child);
        return child;
    }

    private Command server() {
        Path own = data.directory(SERVER);
        Command command =
                shipped.serverCommand(own, options)
                        .environment("SPORTA_DATA_DIR", own.toString())
                        .environment("SPORTA_DEMO", "true")
                        .environment("SPORTA_DEMO_DATA", shipped.demo().toString());
        if (System.getenv("SPORTA_DB_URL") == null) {
            FirstDatabase database = new FirstDatabase(own);
            database.ensure();
            command.environment("SPORTA_DB_URL", database.url());
        }
        return command;
    }

    private Command bench(Hub hub) {
        return new Command("bench-" + hub.name())
                .jvm("-Xmx96m", "-XX:+UseSerialGC")
                .main("it.sporta.bench.Bench")
                .main("--name", hub.address(), "--hub", hub.name(), "--scale", hub.scale())
                .main("--port", Integer.toString(hub.benchPort()))
                .main("--demo", shipped.demo().toString())
                .main("--devices", links(hub).toString());
    }

    private Command till(Hub hub, JoinCodes codes) {
        Path devices =
                data.directory("till-" + hub.name())
                        .resolveSibling("devices-" + hub.name() + ".properties");
        Command command =
                new Command("till-" + hub.name())
                        .jvm(TILL_JVM)
                        .main("it.sporta.till.Till")
                        .main("--data", data.directory("till-" + hub.name()).toString())
                        .main("--port", Integer.toString(hub.tillPort()))
                        .main("--server", "http://127.0.0.1:" + options.port())
                        .main("--pictures", shipped.demo().resolve("pictures").toString())
                        .main("--devices", DeviceFile.write(hub, links(hub), devices).toString());
        Optional<String> code = codes.of(hub);
        code.ifPresent(known -> command.main("--join", known));
        return command;
    }

    private Path links(Hub hub) {
        return data.directory("bench-" + hub.name());
    }
}
