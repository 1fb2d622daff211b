package it.sporta.server.catering.web;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.catering.Kitchen;
import java.util.List;

/** What is to be made and bought, with names. */
public record KitchenList(List<Cook> making, List<Kitchen.Purchase> shopping) {

    /** A dish to cook. */
    public record Cook(Kitchen.Making dish, List<Part> parts) {}

    /**
     * Of an ingredient.
     *
     * @param grams by weight; the quantity is as taken from the shelf
     */
    public record Part(String name, Quantity quantity, long grams) {}

    public List<Kitchen.Purchase> missing() {
        return shopping.stream().filter(Kitchen.Purchase::isMissing).toList();
    }
}
