package it.sporta.hardware.label;

import java.util.ArrayList;
import java.util.List;

/** Where each line and code of a label goes, in dots from its upper left corner. */
record LabelLayout(int width, int height, List<Placed> placed, boolean fits) {

    static final int DOTS_PER_MM = 8;

    private static final int MARGIN = 16;
    private static final int BARS_HIGH = 64;

    /** The guard bars and the figures below. */
    private static final int BARS_FOOT = 34;

    /** Of a bar one module wide, in dots: a quarter of a millimetre. */
    static final int MODULE = 2;

    /** Ten modules at each end of a GS1-128. */
    private static final int QUIET = 10 * MODULE;

    private static final int FOOT_GAP = 6;

    /** Small letters and signs as wide as capitals. */
    private static final String WIDE = "MWmw@%\u00e6\u0153\u0111\u2014";

    /** 95 modules of two dots, and the quiet zones. */
    private static final int BARS_WIDE = 2 * (95 + 11 + 7);

    /** Something at its place. */
    sealed interface Placed permits Line, Bars, LongBars {}

    record Line(int x, int y, int dots, String text) implements Placed {}

    record Bars(int x, int y, int high, String digits) implements Placed {}

    record LongBars(int x, int y, int high, Label.Gs1128 code) implements Placed {}

    LabelLayout {
        placed = List.copyOf(placed);
    }

    /**
     * For so many of it.
     *
     * @throws IllegalArgumentException when it does not fit, or for none or too many
     */
    static LabelLayout fitting(Label label, int copies) {
        LabelLayout layout = of(label);
        if (!layout.fits()) {
            throw new IllegalArgumentException("more than a label holds");
        }
        if (copies < 1 || copies > LabelPrinter.MOST_COPIES) {
            throw new IllegalArgumentException(copies + " copies");
        }
        return layout;
    }

    static LabelLayout of(Label label) {
        int width = label.roll().widthMm() * DOTS_PER_MM;
        int height = label.roll().heightMm() * DOTS_PER_MM;
        List<Placed> placed = new ArrayList<>();
        int y = MARGIN;
        boolean fits = true;
        for (Label.Part part : label.parts()) {
            if (part instanceof Label.Text text) {
                int dots = text.size().dots();
                for (String line : lines(text.written(), dots, width - 2 * MARGIN)) {
                    fits &= wide(line, dots) <= width - 2 * MARGIN;
                    placed.add(new Line(MARGIN, y, dots, line));
                    y += dots + dots / 5;
                }
            } else if (part instanceof Label.Ean13 code) {
                fits &= BARS_WIDE <= width;
                placed.add(new Bars(MARGIN + 22, y, BARS_HIGH, code.digits()));
                y += BARS_HIGH + BARS_FOOT;
            } else if (part instanceof Label.Gs1128 code) {
                fits &= wide(code) <= width;
                placed.add(new LongBars(QUIET, y, BARS_HIGH, code));
                y += BARS_HIGH + FOOT_GAP;
                int dots = Label.Size.TEXT.dots();
                for (String line :
                        lines(code.shown().replace("(", " ("), dots, width - 2 * MARGIN)) {
                    placed.add(new Line(MARGIN, y, dots, line));
                    y += dots + dots / 5;
                }
            }
        }
        return new LabelLayout(width, height, placed, fits && y <= height - MARGIN / 2);
    }

    /** With its quiet zones. */
    private static int wide(Label.Gs1128 code) {
        return 2 * QUIET + MODULE * Code128.modules(code);
    }

    /** At blanks; a word longer than a line stands alone, and does not fit. */
    private static List<String> lines(String text, int dots, int room) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.strip().split("\\s+")) {
            if (line.length() > 0 && wide(line + " " + word, dots) > room) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() > 0 ? " " : "").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** More than the printer's condensed letters take: capitals six tenths of their height. */
    private static int wide(CharSequence text, int dots) {
        int tenths =
                text.chars()
                        .map(sign -> Character.isUpperCase(sign) || WIDE.indexOf(sign) >= 0 ? 6 : 5)
                        .sum();
        return tenths * dots / 10;
    }
}
