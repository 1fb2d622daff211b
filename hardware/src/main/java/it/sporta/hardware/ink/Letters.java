package it.sporta.hardware.ink;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Letters of one height, drawn dot by dot.
 *
 * <p>Capitals and figures are at least seven tenths of it high, and a small x at least half: what
 * is printed is measured on paper, so the pen's own width counts in.
 *
 * @param height of a line in dots, with room for accents above and feet below
 */
public record Letters(int height) {

    private static final Map<Integer, Glyph> DRAWN = read();

    /** What heights in the file are parts of. */
    private static final int UNITS = 40;

    private static final int CAPITAL = 28;
    private static final int LOW = 20;
    private static final int CLOSER = 3;
    private static final int DOTLESS = 0x131;
    private static final int NO_DRAWING = 0xFFFD;

    /** From one letter to the next, between their strokes. */
    private static final int GAP = 8;

    /** The line on which letters stand is so far below the top, in fifths. */
    private static final int STAND = 4;

    /** Of a line's height, so wide is the pen. */
    private static final int PEN = 11;

    public Letters {
        if (height < 10 || height > 300) {
            throw new IllegalArgumentException("no letters of " + height + " dots");
        }
    }

    /** How high a capital is, in dots of ink. */
    public int capital() {
        return (height * CAPITAL + UNITS - 1) / UNITS;
    }

    private int pen() {
        return Math.max(2, height / PEN);
    }

    /** How wide a text is, with a gap behind its last letter; in dots, rounded up. */
    public int wide(String text) {
        int units = signs(text).filter(sign -> !isAccent(sign)).map(Letters::step).sum();
        return (units * height + UNITS - 1) / UNITS;
    }

    /** One line, whose upper left corner is there. */
    public void write(Dots paper, int x, int y, String text) {
        Pen pen = new Pen(paper, pen());
        int stand = y + height * STAND / 5;
        int units = GAP / 2;
        int[] signs = signs(text).toArray();
        for (int i = 0; i < signs.length; i++) {
            boolean accented = i + 1 < signs.length && isAccent(signs[i + 1]);
            Glyph letter = glyph(accented && signs[i] == 'i' ? DOTLESS : signs[i]);
            draw(pen, letter, at(x, units), stand, 0);
            for (; i + 1 < signs.length && isAccent(signs[i + 1]); i++) {
                Glyph accent = glyph(signs[i + 1]);
                int middle = units + (letter.wide() - accent.wide()) / 2;
                draw(pen, accent, at(x, middle), stand, lift(letter, accent));
            }
            units += letter.wide() + GAP;
        }
    }

    /** Where so many units to the right are, in parts of a dot. */
    private int at(int x, int units) {
        return Pen.FINE * x + Pen.FINE * height * units / UNITS;
    }

    /** Above a capital they stand closer, or they would touch the line above. */
    private static int lift(Glyph letter, Glyph accent) {
        boolean above = accent.top() > 0;
        return above ? Math.max(0, letter.top() - (LOW + CLOSER) * Glyph.FINE) : 0;
    }

    private void draw(Pen pen, Glyph glyph, int left, int stand, int lift) {
        for (var stroke : glyph.strokes()) {
            for (int i = 0; i < stroke.size(); i++) {
                Glyph.Point from = stroke.get(Math.max(0, i - 1));
                Glyph.Point to = stroke.get(i);
                pen.draw(
                        left + across(from.x()),
                        up(stand, from.y() + lift),
                        left + across(to.x()),
                        up(stand, to.y() + lift));
            }
        }
    }

    private int across(int x) {
        return Pen.FINE * height * x / (UNITS * Glyph.FINE);
    }

    /** The pen's edges, not its middle, stand on the line and reach the top. */
    private int up(int stand, int y) {
        int way = Pen.FINE * (capital() - pen()) * y / (CAPITAL * Glyph.FINE);
        return Pen.FINE * stand - Pen.FINE * pen() / 2 - way;
    }

    private static java.util.stream.IntStream signs(String text) {
        return Normalizer.normalize(text.replace('\u00a0', ' '), Normalizer.Form.NFD).codePoints();
    }

    private static boolean isAccent(int sign) {
        return Character.getType(sign) == Character.NON_SPACING_MARK;
    }

    private static int step(int sign) {
        return glyph(sign).wide() + GAP;
    }

    private static Glyph glyph(int sign) {
        return DRAWN.getOrDefault(sign, DRAWN.get(NO_DRAWING));
    }

    /** The first sign of it that has no drawing: in its place a box would stand. */
    public static Optional<String> unknown(String text) {
        return signs(text)
                .filter(sign -> !DRAWN.containsKey(sign))
                .mapToObj(Character::toString)
                .findFirst();
    }

    private static Map<Integer, Glyph> read() {
        Map<Integer, Glyph> drawn = new HashMap<>();
        try (InputStream file = Letters.class.getResourceAsStream("letters.txt")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(line -> add(drawn, line.split(" ", 3)));
        } catch (IOException e) {
            throw new UncheckedIOException("the letters cannot be read", e);
        }
        return Map.copyOf(drawn);
    }

    private static void add(Map<Integer, Glyph> drawn, String[] line) {
        int sign =
                line[0].startsWith("U+")
                        ? Integer.parseInt(line[0].substring(2), 16)
                        : line[0].codePointAt(0);
        drawn.put(sign, Glyph.parse(Integer.parseInt(line[1]), line.length > 2 ? line[2] : ""));
    }
}
