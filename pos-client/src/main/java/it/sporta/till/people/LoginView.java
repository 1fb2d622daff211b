package it.sporta.till.people;

import it.sporta.ui.View;

/**
 * The PIN pad.
 *
 * @param known whether the till knows anybody; if not, it waits for the server
 * @param busy whether a ticket is waiting for whoever comes
 */
public record LoginView(boolean known, boolean busy) implements View {}
