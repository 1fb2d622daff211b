package it.sporta.server.insight.web;

import it.sporta.server.Days;
import it.sporta.server.stock.Reason;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The movements that make up a figure of some days.
 *
 * @param term name of the figure
 * @param trade through which the goods were sold; empty where that does not matter
 * @param about whose goods, where, and of which article, by name
 * @param grams of all; {@code cents} is what they had cost
 * @param count of all, also those that stand on other pages
 * @param unweighed how many of them have no weight
 * @param articles each with its share, the heaviest first; empty where there is one only
 * @param pages of movements, the first is 1
 * @param path to the list, without its page
 */
public record MovementsView(
        Days days,
        String term,
        Optional<String> trade,
        List<String> about,
        long grams,
        long cents,
        long count,
        long unweighed,
        List<Article> articles,
        List<Line> lines,
        int page,
        int pages,
        String path)
        implements View {

    /** What of the figure is of one article. */
    public record Article(String name, long grams, long cents, long count, String path) {}

    /**
     * A movement.
     *
     * @param pieces how many, where it was not counted in kilos; or empty
     * @param document path to the paper it came from; or empty
     */
    public record Line(
            Instant at,
            String product,
            long grams,
            boolean unweighed,
            String pieces,
            String from,
            String to,
            Reason reason,
            long cents,
            String document,
            Optional<String> lot,
            String label) {}

    public String words() {
        return "way." + term;
    }

    @Override
    public String title(Words words) {
        return words.text(words());
    }
}
