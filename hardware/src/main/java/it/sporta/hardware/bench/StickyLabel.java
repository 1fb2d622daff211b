package it.sporta.hardware.bench;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A label that came out, as it looks.
 *
 * @param width in dots, eight a millimetre
 */
public record StickyLabel(int width, int height, List<Mark> marks) {

    /** Something on it, by its upper left corner. */
    public sealed interface Mark permits Words, Bars {}

    /** A line in letters so many dots high. */
    public record Words(int x, int y, int height, String text) implements Mark {}

    /**
     * A bar code.
     *
     * @param modules from left to right, {@code 1} for a bar
     * @param moduleDots how wide each is
     * @param digits what the printer writes below it; empty for nothing
     */
    public record Bars(int x, int y, int height, String modules, int moduleDots, String digits)
            implements Mark {

        /** Whether it is black so many dots from its left end. */
        public boolean isBlack(int dot) {
            int module = dot < 0 ? modules.length() : dot / moduleDots;
            return module < modules.length() && modules.charAt(module) == '1';
        }
    }

    public StickyLabel {
        marks = List.copyOf(marks);
    }

    /** What a printer makes of one format of ZPL II, as many labels as it asks for. */
    public static List<StickyLabel> of(byte[] format) {
        return ZplFormat.labels(format);
    }

    /**
     * The bars as they are burnt into the paper, row by row from the top, true for black; letters
     * are not drawn.
     */
    public boolean[][] dots() {
        boolean[][] dots = new boolean[height][width];
        for (Mark mark : marks) {
            if (mark instanceof Bars bars) {
                burn(bars, dots);
            }
        }
        return dots;
    }

    private void burn(Bars bars, boolean[][] dots) {
        for (int y = bars.y(); y < Math.min(height, bars.y() + bars.height()); y++) {
            for (int x = bars.x(); x < width; x++) {
                dots[y][x] |= bars.isBlack(x - bars.x());
            }
        }
    }

    /** What can be read on it, a line each. */
    public String text() {
        return marks.stream()
                .map(mark -> mark instanceof Words words ? words.text() : ((Bars) mark).digits())
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("\n"));
    }
}
