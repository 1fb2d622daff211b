package it.sporta.server.stock.web;

import it.sporta.server.Days;
import it.sporta.ui.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The transfers between hubs: what travels first.
 *
 * @param days of which all that left are shown; empty for the last
 */
public record TransfersView(Optional<Days> days, List<Row> rows) implements View {

    /**
     * @param goods how many lots
     * @param received empty while it travels
     * @param missing less arrived than left
     */
    public record Row(
            String id,
            String number,
            String from,
            String to,
            Instant sent,
            Optional<Instant> received,
            int goods,
            boolean missing) {}
}
