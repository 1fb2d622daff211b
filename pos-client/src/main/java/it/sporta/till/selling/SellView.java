package it.sporta.till.selling;

import it.sporta.ui.View;

/** The selling screen. */
public record SellView(TicketView ticket, GoodsView goods, ScaleView scale) implements View {}
