package it.sporta.server.stock.web;

import it.sporta.server.Form;
import it.sporta.ui.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/** What is to be sent to another hub: every lot of the hub, with a field for how much. */
public record DepartureView(
        Form form,
        String hub,
        List<Entry<String, String>> hubs,
        List<Entry<String, String>> others,
        List<Row> rows)
        implements View {

    /**
     * @param field of the form, for the quantity to send
     */
    public record Row(
            String field,
            String product,
            String label,
            String place,
            String amount,
            Optional<LocalDate> date,
            Freshness freshness) {}
}
