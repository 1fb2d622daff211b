package it.sporta.hardware.bench;

import it.sporta.hardware.ink.BarPatterns;
import it.sporta.hardware.ink.Dots;
import java.util.List;
import java.util.stream.Collectors;

/** Something on the paper, from top to bottom. */
public sealed interface PaperItem {
    /** Where on the paper's width. */
    enum Side {
        LEFT,
        CENTRE,
        RIGHT
    }

    /** A piece of a line in one style; {@code width} and {@code height} are 1 to 8 times normal. */
    record Span(String text, boolean bold, boolean underline, int width, int height) {}

    /** A printed line. */
    record Line(List<Span> spans, Side side) implements PaperItem {
        public Line {
            spans = List.copyOf(spans);
        }

        public String text() {
            return spans.stream().map(Span::text).collect(Collectors.joining());
        }
    }

    /**
     * A bar code of the system with this number of {@code GS k}.
     *
     * @param module how many dots wide the narrowest bar is
     * @param high in dots
     */
    record Barcode(int system, String content, int module, int high, Side side)
            implements PaperItem {

        private static final int JAN_13 = 67;

        /**
         * How an EAN-13 is drawn, from left to right, {@code 1} for a module of a bar; empty for
         * other systems.
         */
        public String modules() {
            return system == JAN_13 ? BarPatterns.ean13(content) : "";
        }
    }

    /**
     * A QR code; whoever draws it makes its squares of the content.
     *
     * @param module how many dots wide and high each square is
     * @param correction the letter of its level: L, M, Q, H
     */
    record QrCode(String content, int module, char correction, Side side) implements PaperItem {}

    /** A picture, dot by dot. */
    record Picture(Dots dots, Side side) implements PaperItem {}
}
