package it.sporta.hardware.bench;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import it.sporta.hardware.line.LineSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * A pair of connected ends: a program opens {@link #path} like a serial port, we hold the other
 * end. Our own descriptor on the program's end keeps it alive, so that the program may close and
 * open it as it likes without us seeing a hang-up. One thread reads and closes; any may write.
 */
public final class PseudoTerminal implements AutoCloseable {
    /** Larger than {@code struct termios} of any Linux. */
    private static final int TERMIOS = 128;

    private static final long CONFIGURING_NANOS = 150_000_000;

    private final int master;
    private final int keeper;
    private final Path path;
    private final LibC.PollFd poll = new LibC.PollFd();
    private long configuredSince;
    private boolean closed;

    private PseudoTerminal(int master, int keeper, Path path) {
        this.master = master;
        this.keeper = keeper;
        this.path = path;
    }

    /**
     * @throws IOException if the system has no pseudo-terminal left
     */
    public static PseudoTerminal open() throws IOException {
        try {
            int flags = LibC.O_RDWR | LibC.O_NOCTTY | LibC.O_CLOEXEC;
            int master = LibC.C.posix_openpt(flags | LibC.O_NONBLOCK);
            LibC.C.grantpt(master);
            LibC.C.unlockpt(master);
            byte[] name = new byte[256];
            LibC.C.ptsname_r(master, name, new NativeLong(name.length));
            String path = Native.toString(name);
            int keeper = LibC.C.open(path, flags);
            makeRaw(keeper);
            return new PseudoTerminal(master, keeper, Path.of(path));
        } catch (LastErrorException e) {
            throw new IOException("no pseudo-terminal", e);
        }
    }

    /** At once: a fresh one echoes, and our own words would come back as the program's. */
    private static void makeRaw(int slave) {
        byte[] termios = new byte[TERMIOS];
        LibC.C.tcgetattr(slave, termios);
        LibC.C.cfmakeraw(termios);
        LibC.C.tcsetattr(slave, LibC.TCSANOW, termios);
    }

    /** What a program opens: {@code /dev/pts/…}. */
    public Path path() {
        return path;
    }

    /** Waits for bytes from the program; empty when none came in time. */
    public byte[] read(int most, int timeoutMillis) {
        poll.fd = master;
        poll.events = LibC.POLLIN;
        if (LibC.C.poll(poll, new NativeLong(1), timeoutMillis) <= 0) {
            return new byte[0];
        }
        byte[] bytes = new byte[most];
        int count = LibC.C.read(master, bytes, new NativeLong(most)).intValue();
        return Arrays.copyOf(bytes, Math.max(0, count));
    }

    /** Sends to the program; what it does not take is lost, as on a wire nobody listens to. */
    public synchronized void write(byte[] bytes) {
        if (!closed) {
            LibC.C.write(master, bytes, new NativeLong(bytes.length));
        }
    }

    /** The line format the program has set. */
    public synchronized LineSettings clientFormat() {
        byte[] termios = new byte[TERMIOS];
        if (!closed) {
            LibC.C.tcgetattr(master, termios);
        }
        return ClientFormat.of(termios);
    }

    /**
     * To be called now and then. The C library calls a request for parity, which no pseudo-terminal
     * can grant, an error unless it changes something else: whoever opened a second time with the
     * same settings would be refused. So a flag every program sets is taken back, once the program
     * has surely finished configuring.
     */
    synchronized void keepOpenable() {
        byte[] termios = new byte[TERMIOS];
        if (closed || LibC.C.tcgetattr(master, termios) != 0 || !ClientFormat.takeMark(termios)) {
            configuredSince = 0;
        } else if (configuredSince == 0) {
            configuredSince = System.nanoTime();
        } else if (System.nanoTime() - configuredSince > CONFIGURING_NANOS) {
            LibC.C.tcsetattr(master, LibC.TCSANOW, termios);
            configuredSince = 0;
        }
    }

    /** Hangs up: a program blocked in a read wakes at once. */
    @Override
    public synchronized void close() {
        if (!closed) {
            closed = true;
            LibC.C.close(keeper);
            LibC.C.close(master);
        }
    }
}
