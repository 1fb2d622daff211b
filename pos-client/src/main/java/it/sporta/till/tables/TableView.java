package it.sporta.till.tables;

import it.sporta.ui.View;

/** One table: its order and the menu beside it. */
public record TableView(OrderView order, MenuView menu) implements View {}
