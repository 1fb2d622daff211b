package it.sporta.server.insight.web;

import it.sporta.ui.Words;
import java.util.Locale;

/**
 * Something a person has to do.
 *
 * @param by whoever says it: the sentence is in their words
 * @param words key of its sentence
 * @param path to where it is done
 */
public record Waiting(Class<?> by, String words, long count, String path) {

    public String sentence(Words reader) {
        return Words.of(by, Locale.forLanguageTag(reader.language())).count(words, count);
    }
}
