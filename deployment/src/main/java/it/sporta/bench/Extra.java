package it.sporta.bench;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What stands on some counters and not on others. */
public enum Extra {
    /** A printer beside the stove. */
    KITCHEN,
    /** A printer for labels. */
    LABELS,
    /** A display that faces the customer. */
    DISPLAY,
    /** A payment terminal. */
    TERMINAL,
    /** A fiscal printer in the network, as Epson makes them. */
    EPSON,
    /** The same, as Custom makes them. */
    CUSTOM;

    /**
     * Whether it hangs in the network: then it has an address, which its page tells, and no link.
     */
    public boolean isInTheNetwork() {
        return this == EPSON || this == CUSTOM;
    }

    /**
     * As the bench's arguments and a till's device file have it, and the device's link is named.
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** As one argument of the bench; an empty set, too. */
    public static String words(Set<Extra> extras) {
        return extras.stream().map(Extra::word).collect(Collectors.joining(","));
    }

    /**
     * @throws IllegalArgumentException naming the word that is none
     */
    static Set<Extra> parse(String words) {
        Set<Extra> extras = EnumSet.noneOf(Extra.class);
        Arrays.stream(words.split(","))
                .filter(word -> !word.isEmpty())
                .forEach(word -> extras.add(valueOf(word.toUpperCase(Locale.ROOT))));
        return extras;
    }
}
