package it.sporta.server.catering.web;

import it.sporta.server.Form;
import it.sporta.ui.View;
import it.sporta.ui.Words;
import java.util.List;
import java.util.Map.Entry;
import java.util.Optional;

/**
 * A quote to write, or to write anew.
 *
 * @param known empty for a new one
 * @param articles to choose from, by name
 * @param rows how many dishes the form has room for
 */
public record QuoteView(
        Optional<Known> known,
        Form form,
        List<Entry<String, String>> hubs,
        List<Article> articles,
        int rows)
        implements View {

    /** The occasion another version is written of. */
    public record Known(String id, String number) {}

    /** An article, and what it is counted in. */
    public record Article(String name, String unit) {}

    /** Where the form is sent. */
    public String action() {
        return known.map(one -> "/catering/" + one.id() + "/modifica").orElse("/catering/nuovo");
    }

    @Override
    public String title(Words words) {
        return known.map(one -> words.text("QuoteView.known", "number", one.number()))
                .orElseGet(() -> words.text("QuoteView.title"));
    }
}
