package it.sporta.server.buyinggroup.web;

import it.sporta.server.Form;
import it.sporta.ui.View;
import java.util.List;
import java.util.Map.Entry;

/** A cycle to be drafted: where, called what, and when. */
public record NewCycleView(Form form, List<Entry<String, String>> hubs) implements View {}
