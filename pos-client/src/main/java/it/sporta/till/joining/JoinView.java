package it.sporta.till.joining;

import it.sporta.ui.View;

/**
 * Asks for the one-time code.
 *
 * @param server whom it will be shown to
 */
public record JoinView(String server) implements View {}
