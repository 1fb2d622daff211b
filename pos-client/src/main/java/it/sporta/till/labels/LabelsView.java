package it.sporta.till.labels;

import it.sporta.kernel.feed.FoodLabel;
import it.sporta.ui.Format;
import it.sporta.ui.View;
import java.util.List;

/**
 * What the hub made lately, a page of it, and the printer.
 *
 * @param page from 0
 * @param more whether there is another page
 */
public record LabelsView(List<Row> rows, int page, boolean more, JobsView jobs) implements View {

    /** Two beside each other, and no scrolling. */
    static final int PER_PAGE = 8;

    /**
     * Something that was made.
     *
     * @param refused whether it may not be labelled
     */
    public record Row(
            String path, String name, String lot, String made, long pieces, boolean refused) {

        private static Row of(FoodLabel label) {
            return new Row(
                    LabelsResource.path(label.batch(), label.line()),
                    label.name(),
                    label.lot(),
                    Format.ITALIAN.shortDate(label.made()),
                    label.pieces(),
                    label.isRefused());
        }
    }

    static LabelsView of(List<FoodLabel> labels, int page, JobsView jobs) {
        int from = Math.min(page * PER_PAGE, labels.size());
        int to = Math.min(from + PER_PAGE, labels.size());
        return new LabelsView(
                labels.subList(from, to).stream().map(Row::of).toList(),
                page,
                to < labels.size(),
                jobs);
    }
}
