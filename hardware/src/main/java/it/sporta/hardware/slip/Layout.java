package it.sporta.hardware.slip;

import it.sporta.hardware.slip.Style.Align;
import java.util.ArrayList;
import java.util.List;

/** Fits a slip to a model's width. Cleans text first: what is written otherwise may be longer. */
final class Layout {
    private final PrinterModel model;
    private final PrinterText text;

    Layout(PrinterModel model, PrinterText text) {
        this.model = model;
        this.text = text;
    }

    List<Row> rows(Slip slip) {
        List<Row> rows = new ArrayList<>();
        for (Part part : slip.parts()) {
            lay(part, rows);
        }
        return rows;
    }

    private void lay(Part part, List<Row> rows) {
        if (part instanceof Part.Text line) {
            wrap(text.clean(line.text()), model.columns())
                    .forEach(piece -> rows.add(new Row.Line(piece, line.style())));
        } else if (part instanceof Part.Columns columns) {
            columns(columns, rows);
        } else if (part instanceof Part.Table table) {
            table(table, rows);
        } else if (part instanceof Part.Rule rule) {
            String sign = text.clean(String.valueOf(rule.sign()));
            rows.add(new Row.Line(sign.repeat(model.columns()), Style.PLAIN));
        } else if (part instanceof Part.Blank blank) {
            for (int i = 0; i < blank.lines(); i++) {
                rows.add(new Row.Line("", Style.PLAIN));
            }
        } else {
            drawn(part, rows);
        }
    }

    /** A model that draws no codes gets their content as text, not commands it would print. */
    private void drawn(Part part, List<Row> rows) {
        if (model.codes() || part instanceof Part.Cut || part instanceof Part.Specimen) {
            rows.add(new Row.Drawn(part));
        } else if (part instanceof Part.Ean13 code) {
            lay(new Part.Text(code.digits(), Style.CENTRED), rows);
        }
        if (part instanceof Part.Qr code) {
            lay(new Part.Text(code.content(), Style.CENTRED), rows);
        }
    }

    private void columns(Part.Columns columns, List<Row> rows) {
        Style style = columns.style().aligned(Align.LEFT);
        int width = model.columns();
        String right = cut(text.clean(columns.right()), width);
        List<String> left = wrap(text.clean(columns.left()), width);
        String last = left.remove(left.size() - 1);
        if (last.length() + 1 + right.length() > width) {
            left.addAll(wrap(last, Math.max(8, width - right.length() - 1)));
            last = left.remove(left.size() - 1);
        }
        if (last.length() + right.length() > width) {
            left.add(last);
            last = "";
        }
        left.forEach(piece -> rows.add(new Row.Line(piece, style)));
        String gap = " ".repeat(width - last.length() - right.length());
        rows.add(new Row.Line(last + gap + right, style));
    }

    private void table(Part.Table table, List<Row> rows) {
        List<List<String>> clean =
                table.rows().stream().map(row -> row.stream().map(text::clean).toList()).toList();
        for (String line : new Grid(clean, model.columns()).lines()) {
            wrap(line, model.columns())
                    .forEach(piece -> rows.add(new Row.Line(piece, Style.PLAIN)));
        }
    }

    /** Breaks between words; a word longer than the paper is broken where the paper ends. */
    private static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        String rest = text.stripTrailing();
        while (rest.length() > width) {
            int space = rest.lastIndexOf(' ', width);
            int end = space > 0 ? space : width;
            lines.add(cut(rest, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        lines.add(rest);
        return lines;
    }

    private static String cut(String text, int width) {
        return text.substring(0, Math.min(width, text.length()));
    }
}
