package it.sporta.server.news;

import java.util.Objects;
import java.util.UUID;

/**
 * Something waits for a person now, whatever the day that is looked at.
 *
 * @param organisation whose it is
 * @param words key of its sentence with the count ({@code .one}, {@code .many}) in the words of
 *     whoever says it
 * @param count at least 1
 * @param path to where it is done
 */
public record Task(UUID organisation, WeekChapter chapter, String words, long count, String path) {

    public Task {
        Objects.requireNonNull(organisation, "organisation");
        Objects.requireNonNull(chapter, "chapter");
        Objects.requireNonNull(words, "words");
        if (count < 1 || !path.startsWith("/")) {
            throw new IllegalArgumentException(count + " at " + path);
        }
    }
}
