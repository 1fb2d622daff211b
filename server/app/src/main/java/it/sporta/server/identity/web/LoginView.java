package it.sporta.server.identity.web;

import it.sporta.server.Form;
import it.sporta.ui.View;

/**
 * The log-in.
 *
 * @param after where to go then, a path of ours
 */
public record LoginView(Form form, String after) implements View {}
