package it.sporta.hardware.bench.fiscal;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The part of a twin that is its cable: a web server on this machine alone, with one pair of hands,
 * so that requests are carried out in the order they came.
 */
final class WebPlug implements AutoCloseable {
    static {
        // Otherwise the JDK's server holds each answer back for 40 ms, until its head is confirmed.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final ExecutorService hands = Executors.newSingleThreadExecutor(WebPlug::thread);
    private HttpServer server;
    private int port;
    private boolean in;

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "fiscal twin");
        thread.setDaemon(true);
        return thread;
    }

    synchronized URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** On a free port at first, on the same one ever after. */
    synchronized void in(HttpHandler handler) {
        try {
            server =
                    HttpServer.create(
                            new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        port = server.getAddress().getPort();
        server.createContext("/", handler);
        server.setExecutor(hands);
        server.start();
        in = true;
    }

    /**
     * On this port from now on, where nobody else listens; else where it was.
     *
     * @param handler as for {@link #in}
     */
    synchronized void move(int wanted, HttpHandler handler) {
        int before = port;
        out();
        port = wanted;
        try {
            in(handler);
        } catch (UncheckedIOException taken) {
            port = before;
            in(handler);
        }
    }

    synchronized boolean isIn() {
        return in;
    }

    synchronized void out() {
        server.stop(0);
        in = false;
    }

    @Override
    public void close() {
        out();
        hands.shutdownNow();
    }
}
