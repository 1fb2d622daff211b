package it.sporta.hardware.bench;

import it.sporta.hardware.line.LineSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * A twin's end of the cable: a link like those of {@code /dev/serial/by-id}, behind it a
 * pseudo-terminal while plugged in, and one thread that drains it at the speed of the twin. Only
 * that thread opens and closes the terminal, so no descriptor is closed under a reader.
 */
final class Jack implements AutoCloseable {
    private static final Logger LOG = System.getLogger(Jack.class.getName());
    private static final int POLL_MILLIS = 40;

    /** Bytes are moved so many at a time that they last 16 ms. */
    private static final int GULPS_PER_BAUD = 600;

    /** Of a disturbed line every so many characters is another. */
    private static final int DISTURBED = 7;

    private static final int MOST_JITTER_MILLIS = 6;

    private final Path link;
    private final LineSettings own;
    private final IntConsumer received;
    private final Runnable meanwhile;
    private final Changes changes;
    private final Thread thread;
    private volatile boolean wanted = true;
    private volatile boolean ended;
    private volatile PseudoTerminal terminal;
    private volatile IOException failure;
    private volatile LineTrouble trouble = LineTrouble.NONE;
    private long said;
    private Path lastPath = Path.of("");

    /**
     * @param meanwhile done every now and then while plugged in, also while nothing is received
     */
    Jack(Path link, LineSettings own, IntConsumer received, Runnable meanwhile, Changes changes) {
        this.link = link;
        this.own = own;
        this.received = received;
        this.meanwhile = meanwhile;
        this.changes = changes;
        this.thread = new Thread(this::run, "twin " + link.getFileName());
        thread.setDaemon(true);
    }

    /** Plugs in; returns when the link is there, and fails when it cannot be made. */
    void start() {
        thread.start();
        await(true);
        if (failure != null) {
            throw new UncheckedIOException("no virtual device at " + link, failure);
        }
    }

    private void run() {
        try {
            while (!ended) {
                if (wanted && terminal == null) {
                    connect();
                } else if (!wanted && terminal != null) {
                    disconnect();
                } else if (terminal == null) {
                    LockSupport.parkNanos(POLL_MILLIS * 1_000_000L);
                } else {
                    drain();
                }
            }
            disconnect();
        } catch (IOException e) {
            failure = e;
            LOG.log(Level.ERROR, "the virtual device lost its cable " + link, e);
        }
    }

    private void connect() throws IOException {
        PseudoTerminal fresh = numberedAnew();
        Files.createDirectories(link.toAbsolutePath().getParent());
        Files.deleteIfExists(link);
        Files.createSymbolicLink(link, fresh.path());
        terminal = fresh;
        changes.happened();
    }

    /** A device plugged in again seldom gets its old number; here it never does. */
    private PseudoTerminal numberedAnew() throws IOException {
        PseudoTerminal fresh = PseudoTerminal.open();
        if (fresh.path().equals(lastPath)) {
            PseudoTerminal other = PseudoTerminal.open();
            fresh.close();
            fresh = other;
        }
        lastPath = fresh.path();
        return fresh;
    }

    private void disconnect() throws IOException {
        PseudoTerminal old = terminal;
        if (old == null) {
            return;
        }
        Files.deleteIfExists(link);
        terminal = null;
        old.close();
        changes.happened();
    }

    private void drain() {
        meanwhile.run();
        byte[] bytes = terminal.read(Math.max(1, own.baud() / GULPS_PER_BAUD), POLL_MILLIS);
        if (bytes.length == 0) {
            terminal.keepOpenable();
            return;
        }
        while (trouble == LineTrouble.FROZEN && wanted && !ended) {
            LockSupport.parkNanos(POLL_MILLIS * 1_000_000L);
        }
        onTheWay(bytes.length);
        LineSettings client = terminal.clientFormat();
        for (byte b : bytes) {
            Wire.carried(b & 0xFF, client, trouble.of(own)).ifPresent(received::accept);
        }
    }

    /** Sends at the twin's speed; lost when unplugged. */
    synchronized void send(byte[] bytes) {
        for (byte b : bytes) {
            PseudoTerminal current = terminal;
            if (current == null || trouble.swallowsAnswers()) {
                return;
            }
            onTheWay(1);
            Wire.carried(troubled(b) & 0xFF, trouble.of(own), current.clientFormat())
                    .ifPresent(octet -> current.write(new byte[] {octet.byteValue()}));
        }
    }

    private int troubled(byte character) {
        said++;
        if (trouble == LineTrouble.JITTER) {
            LockSupport.parkNanos(said * said % MOST_JITTER_MILLIS * 1_000_000L);
        }
        boolean hit = trouble == LineTrouble.NOISE && said % DISTURBED == 0;
        return hit ? character ^ 0x15 : character;
    }

    LineTrouble trouble() {
        return trouble;
    }

    void suffer(LineTrouble next) {
        trouble = next;
    }

    private void onTheWay(int characters) {
        long until = System.nanoTime() + nanos(characters);
        for (long left = nanos(characters); left > 0; left = until - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    private long nanos(int characters) {
        return 1_000_000_000L * own.bitsPerCharacter() * characters / own.baud();
    }

    boolean isPlugged() {
        return terminal != null;
    }

    void plug() {
        wanted = true;
        await(true);
    }

    void unplug() {
        wanted = false;
        await(false);
    }

    private void await(boolean plugged) {
        if (Thread.currentThread() == thread) {
            return;
        }
        long until = System.nanoTime() + 5_000_000_000L;
        while (isPlugged() != plugged && System.nanoTime() < until && thread.isAlive()) {
            LockSupport.parkNanos(1_000_000);
        }
    }

    @Override
    public void close() {
        ended = true;
        LockSupport.unpark(thread);
        await(false);
    }
}
