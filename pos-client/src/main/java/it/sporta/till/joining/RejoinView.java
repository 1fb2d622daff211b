package it.sporta.till.joining;

import it.sporta.ui.View;

/**
 * Says why the till must join again and asks for the one-time code.
 *
 * @param why FORK, REPLACED or REJECTED: key of the sentence
 * @param till its name on the coordinator's page
 * @param unsent entries that wait here
 */
public record RejoinView(String why, String till, long unsent) implements View {}
