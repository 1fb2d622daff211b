package it.sporta.server.insight.web;

import it.sporta.ui.View;
import java.time.LocalDate;
import java.util.List;

/**
 * What stands behind the day's figures: the articles, and every ticket.
 *
 * @param takings of what is shown, in cents, before cash rounding
 * @param rounding what rounding to five cents added or took, in cents
 */
public record SoldView(
        LocalDate day,
        String hub,
        long takings,
        long grams,
        long rounding,
        List<Article> articles,
        List<Ticket> tickets,
        List<HubChoice> hubs)
        implements View {

    /** What was sold of an article. */
    public record Article(String id, String name, String amount, long cents, long grams) {}

    /** A ticket as it was paid. */
    public record Ticket(
            String id,
            String till,
            long number,
            String time,
            String hub,
            long cents,
            long rounding) {}

    /** A hub to look at. */
    public record HubChoice(String id, String name) {}
}
