package it.sporta.run;

import it.sporta.bench.Extra;
import java.util.Set;

/**
 * A demo hub with one till and one bench: scale, receipt printer, drawer, scanner and what else it
 * works with.
 *
 * @param name short name in file names and join codes, e.g. {@code palmanova}
 * @param address as people say it
 * @param tillPort loopback port of the till's screen
 * @param benchPort loopback port of the bench's page
 * @param scale what its scale speaks, as a till's device file calls it
 * @param extras what else stands on its counter
 */
public record Hub(
        String name, String address, int tillPort, int benchPort, String scale, Set<Extra> extras) {

    public Hub {
        extras = Set.copyOf(extras);
    }

    static final String DIALOG_06 = "dialog06";
    static final String TOLEDO_8217 = "toledo8217";

    /** The key of its till in the demo data, under which its join code is laid down. */
    String till() {
        return name;
    }

    public String tillUrl() {
        return "http://127.0.0.1:" + tillPort + "/";
    }

    public String benchUrl() {
        return "http://127.0.0.1:" + benchPort + "/";
    }
}
