package it.sporta.server.catalogue.web;

import it.sporta.server.Form;
import it.sporta.server.catalogue.Producer;
import it.sporta.ui.View;
import java.util.List;

/** Who makes what we sell. */
public record ProducersView(List<Producer> producers, Form form) implements View {}
