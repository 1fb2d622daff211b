package it.sporta.bench;

import it.sporta.hardware.bench.PaperItem;
import java.util.List;

/** Something on the paper, ready to be shown. */
public sealed interface PaperPiece {

    /** Where the blade went through. */
    record Cut() implements PaperPiece {}

    /** A drawn code, and what stands under it. */
    record Code(CodePicture drawing, String text) implements PaperPiece {}

    /** A picture, as large as its dots. */
    record Picture(int widthDots, int heightDots) implements PaperPiece {}

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
