package it.sporta.server.waste.web;

import it.sporta.kernel.waste.WasteDestination;
import it.sporta.server.Form;
import it.sporta.ui.View;
import java.time.Instant;
import java.util.List;
import java.util.Map.Entry;

/** What of a hub waits to be given, and to whom it may go. */
public record GivingView(
        Form form,
        String hub,
        String hubName,
        List<Entry<String, String>> donees,
        List<Row> rows,
        List<WasteDestination> elsewhere)
        implements View {

    /**
     * A weighing that waits.
     *
     * @param parts of which lots it was taken
     * @param past whether some of it must not be eaten any more
     */
    public record Row(
            String id, Instant at, String name, String amount, List<Part> parts, boolean past) {

        /** One lot had not enough: it came from others, too, and nobody chose them. */
        public boolean isSplit() {
            return parts.size() > 1;
        }
    }

    /**
     * What one lot gave.
     *
     * @param lot empty for what no lot covered
     */
    public record Part(String amount, String lot) {}
}
