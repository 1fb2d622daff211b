package it.sporta.benchmark.machine;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * One kept-open HTTP/1.1 connection to this machine (RFC 9112), for one thread. A full client costs
 * as much processor time as the answer that is measured; this one asks for little and can little.
 */
public final class Wire implements AutoCloseable {

    private static final int SILENT_MILLIS = 30_000;
    private static final int LARGEST = 64 << 20;

    /** Servers hang up on whoever is silent for a minute. */
    private static final long IDLE_NANOS = TimeUnit.SECONDS.toNanos(20);

    private final int port;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private long used;

    /**
     * An answer.
     *
     * @param headers names in small letters; of repeated ones the last
     */
    public record Reply(int status, Map<String, String> headers, byte[] body) {

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }

    public Wire(int port) throws IOException {
        this.port = port;
        open();
    }

    private void open() throws IOException {
        used = System.nanoTime();
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(SILENT_MILLIS);
        socket.connect(new InetSocketAddress("127.0.0.1", port), SILENT_MILLIS);
        in = new BufferedInputStream(socket.getInputStream(), 1 << 15);
        out = socket.getOutputStream();
    }

    public Reply get(String path, Map<String, String> headers) throws IOException {
        return exchange("GET", path, headers, new byte[0]);
    }

    /** Sends and waits for the whole answer. */
    public Reply exchange(String method, String path, Map<String, String> headers, byte[] body)
            throws IOException {
        if (System.nanoTime() - used > IDLE_NANOS) {
            close();
            open();
        }
        StringBuilder head = new StringBuilder(256);
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\nHost: 127.0.0.1:");
        head.append(port);
        headers.forEach(
                (name, value) -> head.append("\r\n").append(name).append(": ").append(value));
        if (!method.equals("GET")) {
            head.append("\r\nContent-Length: ").append(body.length);
        }
        byte[] first = head.append("\r\n\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream whole = new ByteArrayOutputStream(first.length + body.length);
        whole.writeBytes(first);
        whole.writeBytes(body);
        whole.writeTo(out);
        Reply reply = reply();
        used = System.nanoTime();
        return reply;
    }

    private Reply reply() throws IOException {
        String status = line();
        Map<String, String> headers = new TreeMap<>();
        for (String line = line(); !line.isEmpty(); line = line()) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(java.util.Locale.ROOT),
                    line.substring(colon + 1).strip());
        }
        int code = Integer.parseInt(status.split(" ")[1]);
        return new Reply(code, headers, code == 204 ? new byte[0] : body(headers));
    }

    private byte[] body(Map<String, String> headers) throws IOException {
        if ("chunked".equalsIgnoreCase(headers.get("transfer-encoding"))) {
            return chunks();
        }
        return exactly(Integer.parseInt(headers.getOrDefault("content-length", "0")));
    }

    private byte[] chunks() throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        int size = chunkSize();
        while (size > 0 && all.size() < LARGEST) {
            all.writeBytes(exactly(size));
            line();
            size = chunkSize();
        }
        line();
        return all.toByteArray();
    }

    private int chunkSize() throws IOException {
        return Integer.parseInt(line().split(";")[0].strip(), 16);
    }

    private byte[] exactly(int size) throws IOException {
        byte[] bytes = in.readNBytes(size);
        if (bytes.length < size) {
            throw new EOFException("an answer cut short");
        }
        return bytes;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next < 0) {
                throw new EOFException("no answer");
            }
            if (next != '\r') {
                line.append((char) next);
            }
        }
        return line.toString();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
