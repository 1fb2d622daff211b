package it.sporta.server.catering.web;

import it.sporta.server.Days;
import it.sporta.server.catering.Occasion;
import it.sporta.ui.View;
import java.util.List;
import java.util.Optional;

/**
 * All occasions, the newest quote first.
 *
 * @param days of which those that were agreed are shown; empty for all
 */
public record OccasionsView(Optional<Days> days, List<Row> rows) implements View {

    /**
     * @param hub that cooks
     */
    public record Row(Occasion occasion, String hub) {}

    /** In cents, of what is shown. */
    public long total() {
        return rows.stream().mapToLong(row -> row.occasion().current().total().cents()).sum();
    }
}
