package it.sporta.server.buyinggroup.web;

import it.sporta.server.Form;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * Who picks up what and has paid; at the end, what was left and where it went.
 *
 * @param due of all, in cents; {@code paid} of those who came
 * @param left lots that nobody took, as long as they are here
 * @param shops where what is left may go; empty once it has gone
 */
public record PickupView(
        String cycle,
        String name,
        List<Row> rows,
        long due,
        long paid,
        List<Left> left,
        List<Entry<String, String>> shops,
        Optional<Reckoning> reckoning,
        Form form)
        implements View {

    /**
     * @param code to be said at the till
     * @param state OPEN, PAID or WITHDRAWN
     */
    public record Row(String member, String code, List<String> goods, long amount, String state) {}

    public record Left(String product, String quantity, String lot) {}

    /**
     * The money of a cycle that is over, in cents.
     *
     * @param producers what arrived, at the producers' prices
     * @param members what members paid
     * @param shop what was left, at cost
     * @param number of the transport document, empty when nothing was left
     */
    public record Reckoning(
            long producers, long members, long shop, String shopName, String number) {

        /** Rounded cents and goods that are still here or went astray: the group's own. */
        public long pot() {
            return members + shop - producers;
        }
    }

    @Override
    public String title(Words words) {
        return words.text("PickupView.title", "cycle", name);
    }
}
