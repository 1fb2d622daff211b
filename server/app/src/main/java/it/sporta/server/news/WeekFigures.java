package it.sporta.server.news;

import it.sporta.server.Days;
import java.util.List;

/**
 * Who knows figures of a week. A context implements it as a CDI bean beside its screens, with the
 * words of its figures among theirs; the page shows what it finds and knows no context by name.
 */
@FunctionalInterface
public interface WeekFigures {

    /**
     * In the order in which they are read. A figure that says nothing when it is zero is left out.
     */
    List<WeekFigure> of(Days week);
}
