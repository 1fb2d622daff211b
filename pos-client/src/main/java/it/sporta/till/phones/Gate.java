package it.sporta.till.phones;

import it.sporta.kernel.Refused;
import it.sporta.till.disk.SealedFile;
import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InterfaceAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javax.net.ssl.SSLContext;

/** The listener for phones: off until somebody turns it on, and on again after a restart. */
public final class Gate implements AutoCloseable {

    /** Beside no well-known service; the first of those that are tried. */
    public static final int PORT = 8_643;

    /** As many tills of one machine can have phones. */
    private static final int PORTS = 10;

    private static final String THIS_MACHINE = "127.0.0.1";

    private static final System.Logger LOG = System.getLogger(Gate.class.getName());

    private final SealedFile file;
    private final OwnKey key;
    private final Opening opening;
    private final int usual;
    private final Supplier<List<String>> network;
    private Optional<Open> open = Optional.empty();

    /** Begins to listen there, for those screens only. */
    public interface Opening {
        AutoCloseable listen(InetAddress address, int port, SSLContext context) throws IOException;
    }

    private record Open(String address, int port, AutoCloseable listener) {

        String url() {
            return "https://" + address + ":" + port + "/";
        }
    }

    /**
     * @param usual the port that is tried first
     * @param network the addresses at which it may be opened
     */
    public Gate(Path home, int usual, Supplier<List<String>> network, Opening opening) {
        this.usual = usual;
        this.network = network;
        this.file = new SealedFile(home.resolve("phones.gate"));
        this.key = new OwnKey(home);
        this.opening = opening;
    }

    /** As it was left; one that cannot be opened again is off, and the till sells. */
    public void restore() {
        try {
            file.read()
                    .content()
                    .map(bytes -> new String(bytes, StandardCharsets.US_ASCII))
                    .map(kept -> kept.split(" ", 2))
                    .ifPresent(kept -> turnOn(kept[0], Integer.parseInt(kept[1])));
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the phones' listener stays off", e);
        }
    }

    /**
     * @param address one of {@link #addresses}
     * @throws Refused {@code phone.address}, {@code phone.gate} when it cannot be opened there
     */
    void turnOn(String address) {
        turnOn(address, usual);
    }

    private synchronized void turnOn(String address, int first) {
        if (!addresses().contains(address)) {
            throw new Refused("phone.address");
        }
        if (isOpen()) {
            return;
        }
        try {
            InetAddress here = InetAddress.getByName(address);
            Open now = listen(address, first, key.context(here));
            open = Optional.of(now);
            file.write((address + " " + now.port()).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException | GeneralSecurityException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the phones' listener does not open", e);
            throw new Refused("phone.gate");
        }
    }

    /** At the first port that nobody holds: another till of this machine may have phones too. */
    private Open listen(String address, int first, SSLContext context) throws IOException {
        InetAddress here = InetAddress.getByName(address);
        for (int port = first; ; port++) {
            try {
                return new Open(address, port, opening.listen(here, port, context));
            } catch (IOException | RuntimeException taken) {
                if (port + 1 >= first + PORTS) {
                    throw taken;
                }
                LOG.log(System.Logger.Level.INFO, "port {0} is not free", Integer.toString(port));
            }
        }
    }

    synchronized void turnOff() {
        shut();
        try {
            file.delete();
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the listener would be on again", e);
        }
    }

    synchronized boolean isOpen() {
        return open.isPresent();
    }

    /** Where phones go; empty while it is off. */
    synchronized String url() {
        return open.map(Open::url).orElse("");
    }

    List<String> addresses() {
        return network.get();
    }

    /**
     * This machine's own addresses in private networks (RFC 1918), and after them the one by which
     * only itself is reached: to try it without a phone.
     */
    public static List<String> lan() {
        List<String> all = new ArrayList<>();
        try {
            for (NetworkInterface card :
                    Collections.list(NetworkInterface.getNetworkInterfaces())) {
                for (InterfaceAddress one : card.getInterfaceAddresses()) {
                    if (one.getAddress() instanceof Inet4Address lan && lan.isSiteLocalAddress()) {
                        all.add(lan.getHostAddress());
                    }
                }
            }
        } catch (SocketException e) {
            LOG.log(System.Logger.Level.WARNING, "the network cards cannot be asked", e);
        }
        all.add(THIS_MACHINE);
        return all;
    }

    private void shut() {
        Optional<Open> before = open;
        open = Optional.empty();
        before.ifPresent(
                one -> {
                    try {
                        one.listener().close();
                    } catch (Exception e) {
                        LOG.log(System.Logger.Level.WARNING, "the listener closed badly", e);
                    }
                });
    }

    @Override
    public synchronized void close() {
        shut();
    }
}
