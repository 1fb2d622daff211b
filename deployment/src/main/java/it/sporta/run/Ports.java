package it.sporta.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Loopback ports that nobody holds. */
public final class Ports {

    private Ports() {}

    /** One that nobody holds at this moment. */
    public static int free() {
        return free(1).get(0);
    }

    /** As many, no two alike. */
    public static List<Integer> free(int count) {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (int i = 0; i < count; i++) {
                held.add(new ServerSocket(0, 1, InetAddress.getLoopbackAddress()));
            }
            List<Integer> ports = held.stream().map(ServerSocket::getLocalPort).toList();
            for (ServerSocket socket : held) {
                socket.close();
            }
            return ports;
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }

    /** Asked before anything is started: halfway is a bad place to find out. */
    static void mustBeFree(List<Integer> ports) {
        Set<Integer> seen = new HashSet<>();
        for (int port : ports) {
            if (!seen.add(port)) {
                throw CannotRun.because("port.twice", Integer.toString(port));
            }
            mustBeFree(port);
        }
    }

    private static void mustBeFree(int port) {
        try {
            new ServerSocket(port, 1, InetAddress.getLoopbackAddress()).close();
        } catch (IOException taken) {
            throw CannotRun.because(taken, "port.taken", Integer.toString(port));
        }
    }
}
