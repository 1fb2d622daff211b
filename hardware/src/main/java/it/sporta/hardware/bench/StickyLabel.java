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

    /** An EAN-13 with its figures. */
    public record Bars(int x, int y, int height, String digits) implements Mark {}

    public StickyLabel {
        marks = List.copyOf(marks);
    }

    /** What can be read on it, a line each. */
    public String text() {
        return marks.stream()
                .map(mark -> mark instanceof Words words ? words.text() : ((Bars) mark).digits())
                .collect(Collectors.joining("\n"));
    }
}
