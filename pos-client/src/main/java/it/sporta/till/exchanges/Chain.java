package it.sporta.till.exchanges;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The lines of one file as far as each follows from the one before.
 *
 * @param first hash the file goes on from
 * @param head hash of the last line in the chain
 * @param lines how many are in it
 * @param loose how many are not
 */
record Chain(String first, String head, long lines, long loose) {

    /** Before anything was kept. */
    static final Chain NONE = new Chain("0".repeat(64), "0".repeat(64), 0, 0);

    private static final Pattern BEGIN = Pattern.compile("begins ([0-9a-f]{64})");

    /** Whatever a machine said, also a sign that ends a line for some but not in a file. */
    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) (.*)", Pattern.DOTALL);

    /** How a file begins that goes on from this hash. */
    static String beginning(String hash) {
        return "begins " + hash + "\n";
    }

    static Chain of(Path file) throws IOException {
        Chain chain = new Chain("", "", 0, 0);
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                chain = chain.seen(line);
            }
        }
        return chain;
    }

    /** Whether it says what it goes on from; a power cut may have left less than that. */
    boolean hasBegun() {
        return !first.isEmpty();
    }

    private Chain seen(String line) {
        Matcher begin = BEGIN.matcher(line);
        if (head.isEmpty() && begin.matches()) {
            return new Chain(begin.group(1), begin.group(1), 0, loose);
        }
        Matcher one = LINE.matcher(line);
        return !head.isEmpty() && one.matches() && next(one.group(2)).equals(one.group(1))
                ? with(one.group(2))
                : new Chain(first, head, lines, loose + 1);
    }

    /** The hash of a line that follows. */
    String next(String line) {
        try {
            return HexFormat.of()
                    .formatHex(
                            MessageDigest.getInstance("SHA-256")
                                    .digest((head + "\n" + line).getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** With this line at its end. */
    Chain with(String line) {
        return new Chain(first, next(line), lines + 1, loose);
    }
}
