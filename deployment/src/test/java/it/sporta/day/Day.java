package it.sporta.day;

import it.sporta.run.DataDirectory;
import it.sporta.run.House;
import it.sporta.run.Hub;
import it.sporta.run.Options;
import it.sporta.run.Shipped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;

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
        List<Integer> ports = freePorts(2 + 2 * hubs);
        Day day =
                new Day(
                        Options.parse(
                                List.of(
                                        "--data",
                                        directory.toString(),
                                        "--port",
                                        ports.get(0).toString(),
                                        "--management-port",
                                        ports.get(1).toString(),
                                        "--till-ports",
                                        joined(ports.subList(2, 2 + hubs)),
                                        "--bench-ports",
                                        joined(ports.subList(2 + hubs, 2 + 2 * hubs)))));
        try {
            day.house.open();
        } catch (RuntimeException failed) {
            day.close();
            throw failed;
        }
        return day;
    }

    private static String joined(List<Integer> ports) {
        return ports.stream().map(String::valueOf).collect(Collectors.joining(","));
    }

    static List<Integer> freePorts(int count) {
        List<ServerSocket> sockets = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                sockets.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = sockets.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : sockets) {
                socket.close();
            }
            return ports;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
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

    Hub faenza() {
        return options.hubs().get(3);
    }

    /** The server is gone from one moment to the next, as when somebody pulls its plug. */
    void cutTheServerOff() throws InterruptedException {
        house.child("server").process().destroyForcibly().waitFor();
    }

    void bringTheServerBack() throws InterruptedException {
        house.serverAgain();
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
