package it.sporta.hardware.bench;

import java.nio.charset.Charset;
import java.util.Map;

/** What byte shows as what sign, after Epson's tables. */
final class CharacterTables {
    private static final Map<Integer, Charset> PAGES =
            Map.of(
                    0, Charset.forName("IBM437"),
                    2, Charset.forName("IBM850"),
                    16, Charset.forName("windows-1252"),
                    19, Charset.forName("IBM00858"));

    /** What the Italian set puts in the place of American signs. */
    private static final Map<Character, Character> ITALIAN =
            Map.of(
                    '[', '\u00B0', ']', '\u00E9', '`', '\u00F9', '{', '\u00E0', '|', '\u00F2', '}',
                    '\u00E8', '~', '\u00EC', '\\', '\u00E7');

    private static final int ITALY = 6;

    private CharacterTables() {}

    static char sign(int octet, int page, int country) {
        Charset charset = PAGES.getOrDefault(page, PAGES.get(0));
        char sign = new String(new byte[] {(byte) octet}, charset).charAt(0);
        return country == ITALY ? ITALIAN.getOrDefault(sign, sign) : sign;
    }
}
