package it.sporta.server.lab.web;

import it.sporta.server.Form;
import it.sporta.server.lab.Trade;
import it.sporta.ui.View;
import java.util.List;
import java.util.Map.Entry;

/** A batch is to be opened: where, by which recipe, how much. */
public record OpeningView(
        Form form, List<Entry<String, String>> hubs, List<Entry<String, String>> recipes)
        implements View {

    public Trade[] trades() {
        return Trade.values();
    }
}
