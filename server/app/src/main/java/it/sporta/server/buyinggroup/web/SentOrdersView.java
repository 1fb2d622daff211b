package it.sporta.server.buyinggroup.web;

import it.sporta.server.Days;
import it.sporta.ui.View;
import java.time.Instant;
import java.util.List;

/** The orders that left for the producers in some days. */
public record SentOrdersView(Days days, List<Row> rows) implements View {

    /** An order, as it was sent. */
    public record Row(
            String cycle,
            String cycleName,
            int ordinal,
            String number,
            Instant at,
            String producer,
            int lines,
            long cents) {}

    /** In cents. */
    public long total() {
        return rows.stream().mapToLong(Row::cents).sum();
    }
}
