package it.sporta.server.buyinggroup.web;

import it.sporta.server.Form;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.util.List;

/** What the van brought: article after article, weighed or counted. */
public record ArrivalView(String cycle, String name, List<Row> rows, boolean complete)
        implements View {

    /**
     * @param asked of the producer
     * @param came empty until it was weighed
     * @param parts in which a till of the pickup point weighed it
     * @param lot to be opened, where something came
     * @param dated asks for a date; {@code mustDate} where goods may not go without
     * @param sure the quantity was refused once: somebody may insist
     */
    public record Row(
            String offer,
            String product,
            String producer,
            String unit,
            String asked,
            String came,
            List<Part> parts,
            String lot,
            boolean less,
            boolean dated,
            boolean mustDate,
            boolean sure,
            Form form) {}

    /**
     * One weighing.
     *
     * @param keyed a person typed the weight
     */
    public record Part(String quantity, boolean keyed) {}

    @Override
    public String title(Words words) {
        return words.text("ArrivalView.title", "cycle", name);
    }
}
