package it.sporta.server.insight;

import java.util.Objects;

/**
 * A book that does not agree with itself.
 *
 * @param rows how many of its rows differ
 */
public record Difference(Book book, long rows) {

    public Difference {
        Objects.requireNonNull(book, "book");
        if (rows < 1) {
            throw new IllegalArgumentException(rows + " rows differ");
        }
    }
}
