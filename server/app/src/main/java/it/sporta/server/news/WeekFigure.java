package it.sporta.server.news;

import java.util.Objects;
import java.util.UUID;

/**
 * A figure a coordinator answers for.
 *
 * @param organisation whose it is: figures of two owners are never added up
 * @param words key of its name in the words of whoever says it
 * @param value cents, grams, or how many
 * @param path to the list that adds up to it
 * @param part whether it is a part of the last figure before it that is none
 */
public record WeekFigure(
        UUID organisation,
        WeekChapter chapter,
        Kind kind,
        String words,
        long value,
        String path,
        boolean part) {

    /** What the value is. */
    public enum Kind {
        MONEY,
        WEIGHT,
        COUNT
    }

    public WeekFigure(
            UUID organisation,
            WeekChapter chapter,
            Kind kind,
            String words,
            long value,
            String path) {
        this(organisation, chapter, kind, words, value, path, false);
    }

    public WeekFigure {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(chapter, "chapter");
        Objects.requireNonNull(kind, "kind");
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("leads nowhere: " + path);
        }
    }

    /** The same, as a part of the figure before it. */
    public WeekFigure asPart() {
        return new WeekFigure(organisation, chapter, kind, words, value, path, true);
    }
}
