package it.sporta.server.stock.web;

import it.sporta.server.Form;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * One transfer: what left, and what arrived or is to be counted.
 *
 * @param received empty while it travels: then the form asks what came
 */
public record TransferView(
        String id,
        String number,
        String from,
        String to,
        Instant sent,
        Optional<Instant> received,
        List<Load> loads,
        Form form)
        implements View {

    /**
     * @param field of the form, for the quantity that came
     * @param missing empty when all of it came
     */
    public record Load(
            String field,
            String lot,
            String product,
            String label,
            String sent,
            String arrived,
            String missing) {}

    @Override
    public String title(Words words) {
        return words.text("TransferView.title", "number", number);
    }
}
