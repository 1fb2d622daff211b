package it.sporta.hardware.line;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A device in the network: where it is. Prefer an address in figures: looking up a name waits as
 * long as the system likes.
 *
 * @param port 1 to 65535
 */
public record SocketLine(String host, int port) implements LineAddress {
    static final String SCHEME = "tcp://";

    private static final Pattern FORM = Pattern.compile("([A-Za-z0-9.-]+):(\\d{1,5})");

    public SocketLine {
        if (host.isBlank() || port < 1 || port > 65_535) {
            throw new IllegalArgumentException("no place in a network: " + host + ":" + port);
        }
    }

    /**
     * Reads {@code host:port}, such as {@code 192.168.1.40:10000}.
     *
     * @throws IllegalArgumentException naming the text, if it has another form
     */
    public static SocketLine parse(String text) {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            throw new IllegalArgumentException("not a place like 192.168.1.40:10000: " + text);
        }
        return new SocketLine(form.group(1), Integer.parseInt(form.group(2)));
    }

    @Override
    public Line line() {
        return new HeldLine(toString(), LineSettings.FAST, true, () -> SocketConnection.to(this));
    }

    @Override
    public boolean isThere() {
        return true;
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
