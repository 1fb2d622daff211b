package it.sporta.ui.guard;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The names under which an application may be asked for. A page elsewhere can make its own name
 * point to this machine (DNS rebinding) and would then be of the same origin as ours; but its
 * requests say that name in {@code Host} (RFC 9110, 7.2).
 */
public final class KnownHosts {

    private static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "[::1]");

    private static final Pattern PORT = Pattern.compile(":\\d{1,5}$");

    private final Set<String> names;
    private final boolean atAnyPort;

    private KnownHosts(Set<String> names, boolean atAnyPort) {
        this.names = names;
        this.atAnyPort = atAnyPort;
    }

    /** This machine under its own names, at one port. */
    public static KnownHosts here(int port) {
        Set<String> names = new HashSet<>();
        THIS_MACHINE.forEach(name -> names.add(name + ":" + port));
        return new KnownHosts(names, false);
    }

    /** One address at one port, and no other name. */
    public static KnownHosts at(String address, int port) {
        return new KnownHosts(Set.of(address + ":" + port), false);
    }

    /**
     * This machine under its own names, and further ones, at any port: what stands before the
     * server may have another.
     *
     * @param further host names or addresses, separated by commas or spaces; may be empty
     */
    public static KnownHosts alsoAs(String further) {
        Set<String> names = new HashSet<>(THIS_MACHINE);
        Arrays.stream(further.toLowerCase(Locale.ROOT).split("[,\\s]+"))
                .filter(name -> !name.isEmpty())
                .forEach(names::add);
        return new KnownHosts(names, true);
    }

    /** Whether a {@code Host} header, or none at all, names one of them. */
    public boolean know(String host) {
        if (host == null) {
            return false;
        }
        String asked = host.toLowerCase(Locale.ROOT);
        return names.contains(atAnyPort ? PORT.matcher(asked).replaceFirst("") : asked);
    }
}
