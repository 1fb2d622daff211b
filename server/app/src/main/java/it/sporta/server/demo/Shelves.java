package it.sporta.server.demo;

import java.util.HashMap;
import java.util.Map;

/** What customers of a hub find, in thousandths by article. */
final class Shelves {

    private final Map<String, Long> there = new HashMap<>();

    void add(String article, long thousandths) {
        there.merge(article, thousandths, Long::sum);
    }

    /** Never less than nothing: goods sold without a lot are no shelf. */
    long of(String article) {
        return Math.max(0, there.getOrDefault(article, 0L));
    }

    void take(String article, long thousandths) {
        if (thousandths > of(article)) {
            throw new IllegalArgumentException(thousandths + " of " + of(article) + " " + article);
        }
        there.merge(article, -thousandths, Long::sum);
    }
}
