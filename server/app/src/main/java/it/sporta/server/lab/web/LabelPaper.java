package it.sporta.server.lab.web;

import it.sporta.server.lab.Label;
import it.sporta.ui.Format;
import it.sporta.ui.Paper;
import it.sporta.ui.Words;
import java.util.stream.IntStream;

/**
 * Labels on a sheet, two beside each other, as many as there are jars.
 *
 * @param copies at least one
 */
public record LabelPaper(Label label, int copies, boolean demo) implements Paper {

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

    /** Grams, and kilograms only where they are many. */
    public String net() {
        long grams = label.net().thousandths();
        return grams < 10_000
                ? Format.ITALIAN.number(grams) + "\u00a0g"
                : Format.ITALIAN.weight(grams);
    }

    @Override
    public String title(Words words) {
        return words.text("LabelPaper.title", "name", label.name());
    }
}
