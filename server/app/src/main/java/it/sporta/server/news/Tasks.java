package it.sporta.server.news;

import java.util.List;

/**
 * Who knows what waits for a person. A context implements it as a CDI bean beside its screens, with
 * the sentences of its tasks among their words. Every page that says what waits asks here, so none
 * can say "nothing" while another knows better.
 */
@FunctionalInterface
public interface Tasks {

    /** In the order in which they are read; they are asked every few seconds. */
    List<Task> waiting();
}
