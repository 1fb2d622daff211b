package it.sporta.hardware.line;

import it.sporta.hardware.line.DeviceException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.concurrent.locks.ReentrantLock;

/**
 * A connection to a device in the network. Devices hang up between two conversations: that is found
 * out by reading, before anything is sent; out-of-band data would reach some of them as a byte.
 */
final class TcpLine implements Line {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int TICK_MILLIS = 100;
    private static final int LOOK_MILLIS = 1;
    private static final long PAUSE_AFTER_LOSS_MILLIS = 200;

    /** A device that never stops talking must not keep anybody here. */
    private static final int MOST_STALE = 256;

    /** A network has no speed of its own; the fastest stands for it. */
    private static final LineSettings FAST = LineSettings.parse("921600-8N1");

    private final SocketLine where;
    private final ReentrantLock reading = new ReentrantLock();
    private final Object writing = new Object();
    private volatile Connection connection;
    private volatile Deadline pause = Deadline.inMillis(0);

    TcpLine(SocketLine where) {
        this.where = where;
    }

    @Override
    public synchronized void open() throws DeviceException {
        if (isUp()) {
            return;
        }
        close();
        if (!pause.expired()) {
            throw new DeviceException(Kind.LINK_DOWN, where + " was lost a moment ago");
        }
        connection = new Connection(connected());
    }

    private Socket connected() throws DeviceException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(new InetSocketAddress(where.host(), where.port()), CONNECT_MILLIS);
            return socket;
        } catch (IOException e) {
            Connection.hangUp(socket);
            throw new DeviceException(
                    e instanceof ConnectException ? Kind.NOT_OPENED : Kind.ABSENT,
                    where + " cannot be reached: " + e.getMessage());
        }
    }

    /** One conversation: a byte read to see whether it still stands waits for whoever reads. */
    private final class Connection {
        private static final int NONE = -1;

        private final Socket socket;
        private final ChunkWriter writer;
        private int ahead = NONE;

        Connection(Socket socket) {
            this.socket = socket;
            this.writer = new ChunkWriter(this::write, where.toString());
        }

        private int write(byte[] bytes, int offset, int length) {
            try {
                socket.getOutputStream().write(bytes, offset, length);
                return length;
            } catch (IOException e) {
                return -1; // to the writer: hung up
            }
        }

        boolean stands() {
            if (ahead != NONE) {
                return true;
            }
            byte[] one = new byte[1];
            int count = receive(one, LOOK_MILLIS);
            ahead = count > 0 ? one[0] & 0xFF : NONE;
            return count >= 0;
        }

        int read(byte[] into, long millis) {
            if (ahead != NONE) {
                into[0] = (byte) ahead;
                ahead = NONE;
                return 1;
            }
            return receive(into, millis);
        }

        private int receive(byte[] into, long millis) {
            try {
                socket.setSoTimeout((int) Math.max(1, Math.min(TICK_MILLIS, millis)));
                return socket.getInputStream().read(into);
            } catch (SocketTimeoutException e) {
                return 0;
            } catch (IOException e) {
                return -1; // reset, or closed from elsewhere
            }
        }

        /** What the system still holds for the device is thrown away with it. */
        void drop() {
            try {
                socket.setSoLinger(true, 0);
            } catch (IOException e) {
                writer.stop(); // already closed: nothing is held any more
            }
            end();
        }

        void end() {
            writer.stop();
            hangUp(socket);
        }

        static void hangUp(Socket socket) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new IllegalStateException("a socket that does not close", e);
            }
        }
    }

    @Override
    public boolean isUp() {
        Connection current = connection;
        if (current == null || !reading.tryLock()) {
            return current != null; // whoever reads will notice
        }
        try {
            return current.stands();
        } finally {
            reading.unlock();
        }
    }

    @Override
    public int read(byte[] into, Deadline deadline) throws DeviceException {
        reading.lock();
        try {
            int count;
            do {
                count = up().read(into, deadline.remainingMillis());
                if (count < 0) {
                    throw lost(new DeviceException(Kind.LINK_DOWN, where + " hung up"));
                }
            } while (count == 0 && !deadline.expired());
            return count;
        } finally {
            reading.unlock();
        }
    }

    @Override
    public void write(byte[] bytes, Deadline deadline) throws DeviceException {
        synchronized (writing) {
            try {
                up().writer.write(bytes, deadline);
            } catch (DeviceException e) {
                throw lost(e);
            }
        }
    }

    @Override
    public void discard() throws DeviceException {
        byte[] stale = new byte[512];
        int pieces = MOST_STALE;
        while (read(stale, Deadline.inMillis(0)) > 0 && pieces > 0) {
            pieces--;
        }
    }

    private Connection up() throws DeviceException {
        Connection current = connection;
        if (current == null) {
            throw new DeviceException(Kind.LINK_DOWN, where + " is not open");
        }
        return current;
    }

    private DeviceException lost(DeviceException why) {
        pause = Deadline.inMillis(PAUSE_AFTER_LOSS_MILLIS);
        Connection losing = connection;
        connection = null;
        if (losing != null) {
            losing.drop();
        }
        return why;
    }

    @Override
    public LineSettings settings() {
        return FAST;
    }

    // Not synchronized: closing is the only thing that wakes a reader.
    @Override
    public void close() {
        Connection closing = connection;
        connection = null;
        if (closing != null) {
            closing.end();
        }
    }
}
