package it.sporta.server.stock.web;

import it.sporta.server.Form;
import it.sporta.ui.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * From which lot was what was sold without one?
 *
 * @param missing as it is read
 * @param lots that could have been it, the likeliest first
 */
public record AssignView(
        Form form,
        String hub,
        String hubName,
        String product,
        String productName,
        String missing,
        List<Choice> lots)
        implements View {

    /** A lot at a place. */
    public record Choice(
            String key,
            String label,
            String origin,
            String place,
            String amount,
            Optional<LocalDate> date,
            Freshness freshness,
            LocalDate received) {}
}
