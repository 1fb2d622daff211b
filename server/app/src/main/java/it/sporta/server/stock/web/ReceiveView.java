package it.sporta.server.stock.web;

import it.sporta.server.Form;
import it.sporta.ui.View;
import java.util.List;
import java.util.Map.Entry;

/** Goods come in. */
public record ReceiveView(
        Form form,
        List<Entry<String, String>> products,
        List<Entry<String, String>> places,
        List<Entry<String, String>> producers)
        implements View {}
