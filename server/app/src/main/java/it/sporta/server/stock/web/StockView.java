package it.sporta.server.stock.web;

import it.sporta.ui.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * What is in stock.
 *
 * @param rows those of one sheet of the list
 * @param cost of all that was found, in cents, VAT excluded
 * @param grams of all that was found and is sold by weight
 */
public record StockView(
        Filter filter,
        List<Row> rows,
        Sheet sheet,
        long cost,
        long grams,
        List<Missing> missing,
        List<Entry<String, String>> hubs)
        implements View {

    /**
     * What was asked for, as typed.
     *
     * @param page from 1; another is read as the nearest there is
     */
    public record Filter(String text, String hub, boolean expiring, int page) {

        public boolean isBlank() {
            return text.isBlank() && !expiring;
        }

        /** Where another sheet of the same list is. */
        public String onPage(int other) {
            return "/magazzino?q="
                    + URLEncoder.encode(text, StandardCharsets.UTF_8)
                    + "&sede="
                    + URLEncoder.encode(hub, StandardCharsets.UTF_8)
                    + (expiring ? "&scade=1" : "")
                    + "&pagina="
                    + other;
        }
    }

    /**
     * Which part of a long list.
     *
     * @param page from 1
     * @param first index of the first row
     * @param last index behind the last row
     * @param all how many were found
     */
    public record Sheet(int page, int pages, int first, int last, int all) {

        static final int ROWS = 50;

        static Sheet of(int asked, int all) {
            int pages = Math.max(1, (all + ROWS - 1) / ROWS);
            int page = Math.max(1, Math.min(asked, pages));
            int first = (page - 1) * ROWS;
            return new Sheet(page, pages, first, Math.min(all, first + ROWS), all);
        }
    }

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
