package it.sporta.hardware.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;

/**
 * A payment terminal in the network of this machine: it listens, takes one till at a time and hangs
 * up when it likes. Nobody else's network sees it.
 */
public final class PaymentHost implements AutoCloseable {
    private final ServerSocket door;
    private final PaymentMind mind;
    private volatile Socket till;
    private volatile Runnable leaving = () -> {};
    private volatile boolean closed;

    private PaymentHost(ServerSocket door, PaymentCheck check) {
        this.door = door;
        this.mind =
                new PaymentMind(
                        check,
                        new PaymentVoice.Mouth() {
                            @Override
                            public void say(byte[] words) {
                                PaymentHost.this.say(words);
                            }

                            @Override
                            public void hangUp() {
                                PaymentHost.this.hangUp();
                            }
                        });
    }

    /**
     * @param port 0 for any free one
     */
    public static PaymentHost listening(int port, PaymentCheck check) {
        try {
            var door = new ServerSocket(port, 4, InetAddress.getLoopbackAddress());
            PaymentHost host = new PaymentHost(door, check);
            Thread thread = new Thread(host::serve, "twin payment " + door.getLocalPort());
            thread.setDaemon(true);
            thread.start();
            return host;
        } catch (IOException e) {
            throw new UncheckedIOException("no virtual payment terminal", e);
        }
    }

    public int port() {
        return door.getLocalPort();
    }

    /** From now on. */
    public void misbehave(PaymentFault fault) {
        mind.misbehave(fault);
    }

    /** All requests it understood, oldest first. */
    public List<String> requests() {
        return mind.requests();
    }

    /** What was charged since the day's end, in cents; what was given back is negative. */
    public List<Long> charges() {
        return mind.charges();
    }

    /** Frames it refused. */
    public int refusals() {
        return mind.naks();
    }

    private void serve() {
        while (!closed) {
            try (Socket next = door.accept()) {
                next.setTcpNoDelay(true);
                till = next;
                mind.forgetHalves();
                listen(next.getInputStream());
            } catch (IOException e) {
                till = null; // hung up, here or there
            }
        }
    }

    private void listen(InputStream in) throws IOException {
        for (int octet = in.read(); octet >= 0; octet = in.read()) {
            mind.received(octet);
        }
    }

    private void say(byte[] words) {
        Socket current = till;
        try {
            if (current != null) {
                current.getOutputStream().write(words);
            }
        } catch (IOException e) {
            till = null; // lost on the way
        }
    }

    /**
     * @param told at the moment before it hangs up
     */
    public void onHangUp(Runnable told) {
        leaving = told;
    }

    /** The till sees the end of the conversation. */
    public void hangUp() {
        leaving.run();
        Socket current = till;
        till = null;
        try {
            if (current != null) {
                current.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        closed = true;
        hangUp();
        try {
            door.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
