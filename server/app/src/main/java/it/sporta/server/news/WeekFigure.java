package it.sporta.server.news;

import java.util.Objects;
import java.util.UUID;

/**
 * A figure a coordinator answers for.
 *
 * @param organisation whose it is: figures of two owners are never added up
 * @param words key of its name in the words of whoever says it; of a task, the sentence with its
 *     count ({@code .one}, {@code .many})
 * @param value cents, grams, or how many
 * @param path to the list that adds up to it, or to where the task is done
 */
public record WeekFigure(
        UUID organisation, WeekChapter chapter, Kind kind, String words, long value, String path) {

    /** What the value is. */
    public enum Kind {
        MONEY,
        WEIGHT,
        COUNT,
        /** Something waits for a person now, whatever the week. */
        TASK
    }

    public WeekFigure {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(chapter, "chapter");
        Objects.requireNonNull(kind, "kind");
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException("leads nowhere: " + path);
        }
    }
}
