package it.sporta.hardware.line;

import it.sporta.hardware.line.DeviceException.Kind;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;

/**
 * A connection to a device in the network. Devices hang up between two conversations: that is found
 * out by reading, before anything is sent; out-of-band data would reach some of them as a byte.
 */
final class SocketConnection implements Connection {
    private static final int CONNECT_MILLIS = 2_000;
    private static final int LOOK_MILLIS = 1;
    private static final int NONE = -1;

    private final Socket socket;
    private final ChunkWriter writer;
    private int ahead = NONE;

    private SocketConnection(Socket socket, String name) {
        this.socket = socket;
        this.writer = new ChunkWriter(this::write, name);
    }

    static SocketConnection to(SocketLine where) throws DeviceException {
        Socket socket = new Socket();
        try {
            socket.setTcpNoDelay(true);
            socket.setKeepAlive(true);
            socket.connect(new InetSocketAddress(where.host(), where.port()), CONNECT_MILLIS);
            return new SocketConnection(socket, where.toString());
        } catch (IOException e) {
            hangUp(socket);
            throw new DeviceException(
                    e instanceof ConnectException ? Kind.NOT_OPENED : Kind.ABSENT,
                    where + " cannot be reached: " + e.getMessage());
        }
    }

    private int write(byte[] bytes, int offset, int length) {
        try {
            socket.getOutputStream().write(bytes, offset, length);
            return length;
        } catch (IOException e) {
            return -1; // to the writer: hung up
        }
    }

    @Override
    public ChunkWriter writer() {
        return writer;
    }

    @Override
    public boolean stands() {
        if (ahead != NONE) {
            return true;
        }
        byte[] one = new byte[1];
        int count = receive(one, LOOK_MILLIS);
        ahead = count > 0 ? one[0] & 0xFF : NONE;
        return count >= 0;
    }

    @Override
    public int read(byte[] into, Deadline deadline) {
        if (ahead != NONE) {
            into[0] = (byte) ahead;
            ahead = NONE;
            return 1;
        }
        return receive(into, deadline.remainingMillis());
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
    @Override
    public void drop() {
        try {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            writer.stop(); // already closed: nothing is held any more
        }
        end();
    }

    @Override
    public void end() {
        writer.stop();
        hangUp(socket);
    }

    private static void hangUp(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new IllegalStateException("a socket that does not close", e);
        }
    }
}
