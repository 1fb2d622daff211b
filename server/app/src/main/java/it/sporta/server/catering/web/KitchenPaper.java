package it.sporta.server.catering.web;

import it.sporta.server.catering.Occasion;
import it.sporta.ui.Paper;
import it.sporta.ui.Words;

/** What the kitchen makes and whoever goes to the market buys. It names no customer. */
public record KitchenPaper(Occasion occasion, String hub, KitchenList kitchen, boolean demo)
        implements Paper {

    @Override
    public String title(Words words) {
        return words.text("kitchen.title", "number", occasion.number());
    }
}
