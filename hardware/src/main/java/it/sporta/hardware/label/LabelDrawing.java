package it.sporta.hardware.label;

import it.sporta.hardware.ink.BarPatterns;
import it.sporta.hardware.ink.Dots;
import it.sporta.hardware.ink.Letters;

/** A label drawn here, for printers that draw nothing but dots. */
final class LabelDrawing {

    private static final Letters FIGURES = new Letters(Label.Size.TEXT.dots());

    /** Between bars and the figures below. */
    private static final int GAP = 2;

    private LabelDrawing() {}

    static Dots of(LabelLayout layout) {
        Dots paper = new Dots(layout.width(), layout.height());
        layout.placed().forEach(one -> draw(paper, one));
        return paper;
    }

    private static void draw(Dots paper, LabelLayout.Placed placed) {
        if (placed instanceof LabelLayout.Line line) {
            new Letters(line.dots()).write(paper, line.x(), line.y(), line.text());
        } else if (placed instanceof LabelLayout.Bars bars) {
            String modules = BarPatterns.ean13(bars.digits());
            bars(paper, bars.x(), bars.y(), bars.high(), modules);
            int spare = modules.length() * LabelLayout.MODULE - FIGURES.wide(bars.digits());
            FIGURES.write(paper, bars.x() + spare / 2, bars.y() + bars.high() + GAP, bars.digits());
        } else if (placed instanceof LabelLayout.LongBars bars) {
            String modules = BarPatterns.code128(Code128.of(bars.code()));
            bars(paper, bars.x(), bars.y(), bars.high(), modules);
        }
    }

    private static void bars(Dots paper, int x, int y, int high, String modules) {
        paper.bars(x, y, high, LabelLayout.MODULE, modules);
    }
}
