package it.sporta.hardware.slip;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** The cells of a table on a paper of so many columns. */
final class Grid {
    /** Room for the first cell where there is plenty. */
    private static final int LABEL = 8;

    private final List<List<String>> rows;
    private final int columns;

    Grid(List<List<String>> rows, int columns) {
        this.rows = rows;
        this.columns = columns;
    }

    /** One for each row; longer than the paper only where the longest cells have no room on it. */
    List<String> lines() {
        List<Integer> widths = widths();
        return rows.stream().map(row -> line(row, widths)).toList();
    }

    /** Of the figures: all the same, or each what it needs where that is too narrow for one. */
    private List<Integer> widths() {
        List<Integer> needed = IntStream.range(1, cells()).mapToObj(this::needed).toList();
        int same = needed.isEmpty() ? 0 : (columns - LABEL) / needed.size();
        return needed.stream().allMatch(width -> width <= same)
                ? Collections.nCopies(needed.size(), same)
                : needed;
    }

    private int cells() {
        return rows.get(0).size();
    }

    /** The longest of this place, and a gap. */
    private int needed(int cell) {
        return 1 + rows.stream().mapToInt(row -> row.get(cell).length()).max().orElse(0);
    }

    private String line(List<String> row, List<Integer> widths) {
        StringBuilder figures = new StringBuilder();
        for (int i = 0; i < widths.size(); i++) {
            String figure = row.get(i + 1);
            figures.append(" ".repeat(widths.get(i) - figure.length())).append(figure);
        }
        String label = row.get(0);
        int gap = columns - label.length() - figures.length();
        return label + " ".repeat(Math.max(0, gap)) + figures;
    }
}
