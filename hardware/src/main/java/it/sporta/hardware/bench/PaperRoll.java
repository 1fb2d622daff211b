package it.sporta.hardware.bench;

import it.sporta.hardware.bench.PaperItem.Line;
import it.sporta.hardware.bench.PaperItem.Side;
import it.sporta.hardware.bench.PaperItem.Span;
import java.util.ArrayList;
import java.util.List;

/** The paper as it comes out: the line being printed, the piece in the printer, pieces cut off. */
final class PaperRoll {
    private static final int MOST_KEPT = 2_000;

    private final int columns;
    private final List<Receipt> receipts = new ArrayList<>();
    private final List<PaperItem> items = new ArrayList<>();
    private final List<Span> spans = new ArrayList<>();
    private Span open = new Span("", false, false, 1, 1);
    private int used;

    PaperRoll(int columns) {
        this.columns = columns;
    }

    /** Puts one sign down; a full line is printed first, as printers do. */
    boolean put(char sign, Span style, Side side) {
        boolean full = used + style.width() > columns;
        if (full) {
            endLine(side);
        }
        boolean same = open.text().isEmpty() || style(open).equals(style(style));
        if (!same) {
            closeSpan();
        }
        String text = open.text() + sign;
        open = new Span(text, style.bold(), style.underline(), style.width(), style.height());
        used += style.width();
        return full;
    }

    private static Span style(Span span) {
        return new Span("", span.bold(), span.underline(), span.width(), span.height());
    }

    private void closeSpan() {
        if (!open.text().isEmpty()) {
            spans.add(open);
        }
        open = new Span("", false, false, 1, 1);
    }

    void endLine(Side side) {
        closeSpan();
        items.add(new Line(spans, side));
        spans.clear();
        used = 0;
    }

    /** How many columns of the line are taken. */
    int column() {
        return used;
    }

    boolean reaches(int column) {
        return column < columns;
    }

    boolean hasOpenLine() {
        return used > 0;
    }

    /** Throws away the line not yet printed. */
    void forgetLine() {
        spans.clear();
        open = new Span("", false, false, 1, 1);
        used = 0;
    }

    void draw(PaperItem item) {
        items.add(item);
    }

    void cut() {
        receipts.add(new Receipt(items, true));
        items.clear();
        if (receipts.size() > MOST_KEPT) {
            receipts.remove(0);
        }
    }

    List<Receipt> receipts() {
        List<Receipt> all = new ArrayList<>(receipts);
        if (!items.isEmpty()) {
            all.add(new Receipt(items, false));
        }
        return all;
    }

    void tearOff() {
        receipts.clear();
        items.clear();
    }
}
