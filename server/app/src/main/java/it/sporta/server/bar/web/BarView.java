package it.sporta.server.bar.web;

import it.sporta.kernel.feed.Feed;
import it.sporta.server.Days;
import it.sporta.server.Form;
import it.sporta.server.bar.Guests;
import it.sporta.server.identity.Hub;
import it.sporta.ui.View;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Every hub that serves.
 *
 * @param days whose served tables are shown; empty for the orders of today
 */
public record BarView(Optional<Days> days, List<Room> rooms) implements View {

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
            Form form) {

        static Room served(Hub hub, List<Guests> guests) {
            return new Room(
                    hub.id(), hub.name(), List.of(), List.of(), guests, Form.empty(Set.of()));
        }
    }

    /** Tables that were served, of all hubs. */
    public long served() {
        return rooms.stream().mapToLong(room -> room.guests().size()).sum();
    }

    /** An article that has a recipe. */
    public record Dish(UUID product, String name, boolean madeToOrder) {}
}
