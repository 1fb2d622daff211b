package it.sporta.run;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks before anything is started whether every port is free: halfway is a bad place to find out.
 */
final class Ports {

    private Ports() {}

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
