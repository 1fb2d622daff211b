package it.sporta.bench;

import it.sporta.hardware.bench.PaperItem;
import it.sporta.hardware.ink.Dots;
import java.util.List;

/** Something on the paper, ready to be shown. */
public sealed interface PaperPiece {

    /** Where the blade went through. */
    record Cut() implements PaperPiece {}

    /** A drawn code, and what stands under it. */
    record Code(CodePicture drawing, String text) implements PaperPiece {}

    /** A picture, half as large as its dots. */
    record Picture(Dots dots) implements PaperPiece {

        /** What is black, run by run, as the path of a drawing. */
        public String path() {
            StringBuilder path = new StringBuilder();
            for (int y = 0; y < dots.height(); y++) {
                int from = 0;
                for (int x = 0; x <= dots.reach(y); x++) {
                    if (!dots.isBlack(x, y)) {
                        run(path, from, x, y);
                        from = x + 1;
                    }
                }
            }
            return path.toString();
        }

        private static void run(StringBuilder path, int from, int to, int y) {
            if (to > from) {
                path.append('M').append(from).append(' ').append(y);
                path.append('h').append(to - from).append("v1h").append(from - to).append('z');
            }
        }
    }

    /** A line of text after its indent. */
    record Line(String indent, List<PaperItem.Span> spans) implements PaperPiece {

        /** The style sheet's names for how a span looks. */
        public String look(PaperItem.Span span) {
            StringBuilder names = new StringBuilder();
            names.append(span.bold() ? "is-bold " : "");
            names.append(span.height() > 1 ? "is-tall " : "");
            names.append(span.width() > 1 ? "is-wide" : "");
            return names.toString().strip();
        }
    }
}
