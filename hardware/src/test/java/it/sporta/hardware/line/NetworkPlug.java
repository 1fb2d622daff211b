package it.sporta.hardware.line;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.file.Path;
import java.util.Arrays;

/** A device on a cable, put into the network: takes one caller at a time, as print servers do. */
public final class NetworkPlug implements AutoCloseable {
    private final ServerSocket door;
    private final Line cable;
    private final Thread thread = new Thread(this::serve, "network plug");

    private NetworkPlug(ServerSocket door, Line cable) {
        this.door = door;
        this.cable = cable;
    }

    public static NetworkPlug before(Path device, LineSettings settings) throws IOException {
        NetworkPlug plug =
                new NetworkPlug(
                        new ServerSocket(0, 4, InetAddress.getLoopbackAddress()),
                        new SerialLine(device, settings).line());
        plug.thread.start();
        return plug;
    }

    public int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed()) {
            try (Socket caller = door.accept()) {
                caller.setSoTimeout(5);
                cable.open();
                carry(caller);
            } catch (IOException | DeviceException e) {
                cable.close(); // the caller hung up, or the device was unplugged
            }
        }
    }

    private void carry(Socket caller) throws IOException, DeviceException {
        byte[] piece = new byte[256];
        for (int count = 0; count >= 0; count = heard(caller, piece)) {
            cable.write(Arrays.copyOf(piece, count), Deadline.inMillis(2_000));
            int answered = cable.read(piece, Deadline.inMillis(0));
            caller.getOutputStream().write(piece, 0, answered);
        }
    }

    private static int heard(Socket caller, byte[] piece) throws IOException {
        try {
            return caller.getInputStream().read(piece);
        } catch (SocketTimeoutException e) {
            return 0;
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
        cable.close();
    }
}
