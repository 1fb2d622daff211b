package it.sporta.server.catalogue.web;

import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.quantity.Unit;
import it.sporta.ui.View;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * The list of articles.
 *
 * @param all how many there are without the filter
 */
public record ProductsView(Filter filter, List<Row> rows, long all, Choices choices)
        implements View {

    /** What was asked for, as typed. */
    public record Filter(String text, String family, String hub, String order) {

        /** Where a column head leads. */
        public String orderedBy(String column) {
            return "/prodotti?q="
                    + encoded(text)
                    + "&famiglia="
                    + encoded(family)
                    + "&sede="
                    + encoded(hub)
                    + "&ordina="
                    + column;
        }

        /** Where the labels of what is shown are. */
        public String shelf() {
            return "/prodotti/cartellini.pdf?q="
                    + encoded(text)
                    + "&famiglia="
                    + encoded(family)
                    + "&sede="
                    + encoded(hub);
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }

        /** For {@code aria-sort}. */
        public Optional<String> sorted(String column) {
            return column.equals(order) ? Optional.of("ascending") : Optional.empty();
        }
    }

    /**
     * @param cents of today; empty where none has begun
     * @param next the next price already decided
     */
    public record Row(
            String id,
            String name,
            String family,
            Unit unit,
            Optional<Long> cents,
            Optional<Entry<LocalDate, Long>> next,
            String producer,
            boolean kmZero,
            boolean shortChain,
            Allergens allergens,
            boolean withdrawn,
            String hubs) {}
}
