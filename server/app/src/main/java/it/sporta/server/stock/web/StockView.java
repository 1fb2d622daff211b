package it.sporta.server.stock.web;

import it.sporta.ui.View;
import java.time.LocalDate;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * What is in stock.
 *
 * @param cost of all that is shown, in cents, VAT excluded
 * @param grams of all that is shown and sold by weight
 */
public record StockView(
        String text,
        String hub,
        boolean expiring,
        String done,
        List<Row> rows,
        long cost,
        long grams,
        List<Missing> missing,
        List<Entry<String, String>> hubs)
        implements View {

    /** A lot at a place. */
    public record Row(
            String lot,
            String product,
            String productId,
            String label,
            String hub,
            String place,
            String amount,
            boolean below,
            Optional<LocalDate> date,
            Freshness freshness,
            LocalDate received,
            long cost) {}

    /** Goods sold without a lot. */
    public record Missing(
            String hub, String hubId, String product, String productId, String amount) {}
}
