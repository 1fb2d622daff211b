package it.sporta.run;

import java.time.Duration;
import java.util.function.Supplier;

/**
 * A place that one child fills at a time.
 *
 * @param name as in its log file's name: {@code server}, {@code till} where it stands alone, or
 *     till or bench and the hub's name
 * @param title what people call it
 * @param command made anew for every start: what was true at the last one may be no more
 * @param url answers when the child is ready
 * @param limit how long a start may take
 */
record Post(String name, String title, Supplier<Command> command, String url, Duration limit) {

    static final String SERVER = "server";

    boolean isServer() {
        return name.equals(SERVER);
    }

    boolean isTill() {
        return name.startsWith("till-");
    }
}
