package it.sporta.hardware.slip;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads a job as a printer's manual tells it, with tables written off by hand: shares nothing with
 * the encoder, nor with what Java knows of character sets. A command it does not know fails.
 */
final class ManualReader {

    private static final String ITALIAN =
            "\u00E0\u00E8\u00E9\u00EC\u00F2\u00F9\u00C0\u00C8\u00C9\u00CC\u00D2\u00D9\u00B0\u20AC";

    /** The bytes of these signs in table 858 and in table 1252. */
    private static final Map<String, int[]> TABLES =
            Map.of(
                    "858",
                    new int[] {
                        0x85, 0x8A, 0x82, 0x8D, 0x95, 0x97, 0xB7, 0xD4, 0x90, 0xDE, 0xE3, 0xEB,
                        0xF8, 0xD5
                    },
                    "1252",
                    new int[] {
                        0xE0, 0xE8, 0xE9, 0xEC, 0xF2, 0xF9, 0xC0, 0xC8, 0xC9, 0xCC, 0xD2, 0xD9,
                        0xB0, 0x80
                    });

    private final byte[] job;
    private final Map<Integer, String> pages;
    private final List<String> lines = new ArrayList<>();
    private final List<String> codes = new ArrayList<>();
    private final List<Integer> stops = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private Map<Integer, Character> table = Map.of();
    private int at;
    private int cuts;

    /**
     * @param pages the manual's numbers of the tables "858" and "1252"
     */
    ManualReader(byte[] job, Map<Integer, String> pages) {
        this.job = job;
        this.pages = pages;
        while (at < job.length) {
            next();
        }
    }

    static String italian() {
        return ITALIAN;
    }

    List<String> lines() {
        return lines;
    }

    /** Contents of bar and QR codes, in their order. */
    List<String> codes() {
        return codes;
    }

    int cuts() {
        return cuts;
    }

    private int take() {
        return job[at++] & 0xFF;
    }

    private String take(int length) {
        StringBuilder taken = new StringBuilder();
        for (int i = 0; i < length; i++) {
            taken.append((char) take());
        }
        return taken.toString();
    }

    private void next() {
        int octet = take();
        switch (octet) {
            case 0x1B -> escape(take());
            case 0x1D -> group(take());
            case 0x1C -> require(take() == '.');
            case 0x09 -> tab();
            case 0x0A -> {
                lines.add(line.toString());
                line.setLength(0);
            }
            default -> line.append(sign(octet));
        }
    }

    private void tab() {
        int stop = stops.stream().filter(one -> one > line.length()).findFirst().orElseThrow();
        line.append(" ".repeat(stop - line.length()));
    }

    private static void require(boolean known) {
        if (!known) {
            throw new AssertionError("a command no manual here tells of");
        }
    }

    private char sign(int octet) {
        if (octet >= 0x20 && octet < 0x7F) {
            return (char) octet;
        }
        if (!table.containsKey(octet)) {
            throw new AssertionError("no Italian sign: " + Integer.toHexString(octet));
        }
        return table.get(octet);
    }

    private void escape(int command) {
        switch (command) {
            case '@' -> table = Map.of();
            case 'R' -> require(take() == 0);
            case 'D' -> {
                stops.clear();
                for (int stop = take(); stop > 0; stop = take()) {
                    stops.add(stop);
                }
            }
            case 't' -> table = signs(pages.get(take()));
            case 'E', 'a', 'd' -> take();
            default -> require(false);
        }
    }

    private static Map<Integer, Character> signs(String name) {
        Map<Integer, Character> signs = new HashMap<>();
        int[] octets = TABLES.getOrDefault(name, new int[0]);
        for (int i = 0; i < octets.length; i++) {
            signs.put(octets[i], ITALIAN.charAt(i));
        }
        return signs;
    }

    private void group(int command) {
        switch (command) {
            case '!', 'h', 'w', 'H', 'f' -> take();
            case 'V' -> {
                require(take() == 'B');
                take();
                cuts++;
            }
            case 'k' -> {
                require(take() == 67);
                codes.add(take(take()));
            }
            case '(' -> square();
            default -> require(false);
        }
    }

    /** {@code GS ( k}, of which function 80 stores what a QR code says. */
    private void square() {
        require(take() == 'k');
        int low = take();
        String body = take(low + 256 * take());
        if (body.startsWith("1P0")) {
            codes.add(body.substring(3));
        }
    }
}
