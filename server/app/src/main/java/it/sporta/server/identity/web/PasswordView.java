package it.sporta.server.identity.web;

import it.sporta.server.Form;
import it.sporta.ui.View;

/** Scegli la password. */
public record PasswordView(Form form) implements View {}
