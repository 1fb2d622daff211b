package it.sporta.server.bar.web;

import it.sporta.kernel.feed.Feed;
import it.sporta.server.Form;
import it.sporta.server.bar.Guests;
import it.sporta.ui.View;
import java.util.List;
import java.util.UUID;

/** Every hub that serves. */
public record BarView(List<Room> rooms) implements View {

    /**
     * One hub.
     *
     * @param form of another table
     */
    public record Room(
            UUID hub,
            String name,
            List<Feed.Table> tables,
            List<Dish> dishes,
            List<Guests> guests,
            Form form) {}

    /** An article that has a recipe. */
    public record Dish(UUID product, String name, boolean madeToOrder) {}
}
