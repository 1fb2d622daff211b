package it.sporta.server.buyinggroup.web;

import it.sporta.server.Form;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.util.List;

/**
 * Who gets what, product by product, and the weights.
 *
 * @param toWeigh how many lines nobody has weighed
 * @param changeable until pickup begins
 */
public record SharingView(
        String cycle, String name, List<Product> products, long toWeigh, boolean changeable)
        implements View {

    /**
     * @param left what nobody booked
     * @param level up to which every booking was served; empty where there was enough
     * @param sure a weight was refused once: somebody may insist
     */
    public record Product(
            String offer,
            String name,
            String price,
            boolean weighed,
            String booked,
            String came,
            String left,
            String level,
            long amount,
            List<Row> rows,
            boolean sure,
            Form form) {}

    /**
     * @param field of the form
     * @param typed what stands in it
     * @param tie NONE, WON or LOST
     */
    public record Row(
            String field,
            String member,
            long card,
            String booked,
            String given,
            String typed,
            boolean toWeigh,
            String tie,
            long amount) {}

    @Override
    public String title(Words words) {
        return words.text("SharingView.title", "cycle", name);
    }
}
