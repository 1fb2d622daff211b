package it.sporta.run;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** A house whose server, bench and till are small programs, each answering on a port of its own. */
public final class SmallHouse {

    static final Duration PAUSE = Duration.ofMillis(20);

    private SmallHouse() {}

    /** Watches over such a house as the product does over its own. */
    public static void main(String[] arguments) throws IOException {
        DataDirectory data = DataDirectory.take(Path.of(arguments[0]));
        House house = new House(data, posts());
        Launch.of(house, PAUSE)
                .watch(
                        () -> {
                            for (Post post : house.posts()) {
                                long pid = house.child(post.name()).process().pid();
                                System.out.println("pid " + post.name() + " " + pid);
                            }
                            System.out.println("open");
                        });
        System.exit(1);
    }

    static List<Post> posts() {
        return List.of(answering("server"), answering("bench-a"), answering("till-a"));
    }

    static Post answering(String name) {
        int port = Ports.free();
        return new Post(
                name,
                "The " + name,
                () -> new Command(name).main(Answering.class.getName(), Integer.toString(port)),
                "http://127.0.0.1:" + port + "/",
                Duration.ofSeconds(30));
    }

    static Post failing(String name) {
        return new Post(
                name,
                "The " + name,
                () -> new Command(name).main(Failing.class.getName()),
                "http://127.0.0.1:1/",
                Duration.ofSeconds(30));
    }

    /** Answers until it is stopped. */
    public static final class Answering {

        private Answering() {}

        public static void main(String[] arguments) throws IOException {
            InetSocketAddress address =
                    new InetSocketAddress("127.0.0.1", Integer.parseInt(arguments[0]));
            HttpServer server = HttpServer.create(address, 0);
            server.createContext(
                    "/",
                    exchange -> {
                        exchange.sendResponseHeaders(204, -1);
                        exchange.close();
                    });
            server.start();
        }
    }

    /** Says why and ends. */
    public static final class Failing {

        private Failing() {}

        public static void main(String[] arguments) {
            System.out.println("The paper is finished.");
            System.out.println("\tat it.sporta.Somewhere");
            System.exit(3);
        }
    }
}
