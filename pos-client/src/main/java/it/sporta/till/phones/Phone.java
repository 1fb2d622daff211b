package it.sporta.till.phones;

import it.sporta.kernel.Shortened;

/**
 * A phone that was paired here.
 *
 * @param hash of its secret
 * @param name as people call it
 * @param since epoch milliseconds
 */
record Phone(String hash, String name, long since) {

    private static final int LONGEST = 24;

    static Phone of(String token, String name, long since) {
        String plain = name.replaceAll("\\p{Cntrl}", " ").strip();
        String shown = Shortened.to(LONGEST, plain);
        return new Phone(Secret.hash(token), shown.isEmpty() ? "Telefono" : shown, since);
    }

    /** Names it in presses; gives nothing away. */
    String id() {
        return hash.substring(0, 16);
    }

    String line() {
        return hash + " " + since + " " + name;
    }

    /**
     * @throws IllegalArgumentException when it is no phone
     */
    static Phone parse(String line) {
        String[] words = line.split(" ", 3);
        if (words.length != 3 || !words[0].matches("[0-9a-f]{64}")) {
            throw new IllegalArgumentException("no phone");
        }
        return new Phone(words[0], words[2], Long.parseLong(words[1]));
    }
}
