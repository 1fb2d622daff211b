package it.sporta.server.insight.web;

import it.sporta.server.insight.Book;
import it.sporta.ui.View;
import java.util.List;
import java.util.Optional;

/**
 * The books, and whether they agreed when they were last proved.
 *
 * @param when empty while they never were
 */
public record ProofView(Optional<ProofTime> when, List<Line> books) implements View {

    /**
     * One book.
     *
     * @param rows how many differ
     */
    public record Line(Book book, long rows) {

        public String words() {
            return "book." + book.name();
        }
    }

    public long wrong() {
        return books.stream().filter(line -> line.rows() > 0).count();
    }
}
