package it.sporta.server.catering.web;

import it.sporta.kernel.product.Allergens;
import it.sporta.server.catering.Dish;
import it.sporta.server.catering.Occasion;
import it.sporta.server.catering.Offer;
import it.sporta.ui.Paper;
import it.sporta.ui.Words;
import java.util.List;

/**
 * The quote as the customer reads it.
 *
 * @param address of the hub that cooks
 */
public record QuotePaper(
        Occasion occasion,
        Offer offer,
        String seller,
        String vatNumber,
        String address,
        List<Row> rows,
        boolean demo)
        implements Paper {

    /**
     * @param allergens of what it is made of (Regulation (EU) 1169/2011, art. 44)
     */
    public record Row(Dish dish, Allergens allergens) {}

    @Override
    public String title(Words words) {
        return words.text("quote.title", "number", occasion.number(), "version", offer.version());
    }
}
