package it.sporta.server.lab.web;

import it.sporta.kernel.feed.FoodLabel.Paragraph;
import it.sporta.ui.Paper;
import it.sporta.ui.Words;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * Labels on a sheet, two beside each other, as many as there are jars.
 *
 * @param name of the food
 * @param copies at least one
 */
public record LabelPaper(String name, List<Paragraph> text, int copies) implements Paper {

    /** More are printed again. */
    static final int MOST = 200;

    /** Two in a row. */
    public int[] rows() {
        return IntStream.range(0, (copies + 1) / 2).toArray();
    }

    /** An odd one stands alone. */
    public boolean hasSecond(int row) {
        return row * 2 + 1 < copies;
    }

    /** How the style sheet calls it: {@code jar-name}. */
    public String look(Paragraph paragraph) {
        return "jar-" + paragraph.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    @Override
    public String title(Words words) {
        return words.text("LabelPaper.title", "name", name);
    }
}
