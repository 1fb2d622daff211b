package it.sporta.server.insight.web;

import it.sporta.server.stock.Reason;
import it.sporta.ui.View;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The movements behind one figure of a balance.
 *
 * @param words key of the figure's name
 * @param back to the balance
 */
public record BalanceLinesView(String product, String words, String back, List<Line> lines)
        implements View {

    /** A movement. */
    public record Line(
            Instant at,
            String from,
            String to,
            String amount,
            Reason reason,
            Optional<String> lot,
            String label) {}
}
