package it.sporta.server.buyinggroup.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A table as text (RFC 4180): commas, lines end with CR LF, a cell with a comma, a quote or a line
 * end stands in quotes. A text that a spreadsheet would compute — it begins with {@code = + - @},
 * their full-width forms, a tab or a line end — gets an apostrophe before it, so that nobody's name
 * runs as a formula on an accountant's machine. Numbers are written by us and stay numbers.
 */
final class Csv {

    /** So that a spreadsheet reads accents as they are. */
    private static final String MARK = "\uFEFF";

    private static final String COMPUTED = "=+-@\uFF1D\uFF0B\uFF0D\uFF20\t\r\n";

    private final List<String> lines = new ArrayList<>();

    /** A row of a person's words and of our own figures, each as it is. */
    Csv row(Object... cells) {
        lines.add(
                List.of(cells).stream()
                        .map(cell -> cell instanceof Figure ? cell.toString() : text(cell))
                        .map(Csv::quoted)
                        .collect(Collectors.joining(",")));
        return this;
    }

    /** Digits, and a point before the decimals. */
    record Figure(long value, int decimals) {

        @Override
        public String toString() {
            return java.math.BigDecimal.valueOf(value, decimals).toPlainString();
        }
    }

    private static String text(Object cell) {
        String text = cell.toString();
        boolean computed = !text.isEmpty() && COMPUTED.indexOf(text.charAt(0)) >= 0;
        return computed ? "'" + text : text;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(sign -> "\",\r\n".indexOf(sign) >= 0);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return MARK + lines.stream().map(line -> line + "\r\n").collect(Collectors.joining());
    }
}
