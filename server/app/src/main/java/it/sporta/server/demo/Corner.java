package it.sporta.server.demo;

import it.sporta.server.demo.data.Article;
import it.sporta.server.demo.data.DemoData;
import it.sporta.server.demo.data.Keys;
import it.sporta.server.demo.data.Neighbourhood.TillEntry;
import it.sporta.server.stock.Place;
import it.sporta.server.stock.PlaceKind;
import java.util.List;
import java.util.UUID;

/**
 * A hub of the demo where things are sold: its identities, and where its goods are put.
 *
 * @param key in the tables
 * @param counter the place its tills sell from first
 * @param cooking the place where dishes are made, or the counter
 */
record Corner(String key, UUID counter, UUID cooking) {

    /** The family of goods that is cooked. */
    private static final String DISHES = "piatti";

    /** The hubs at which anybody ever buys. */
    static List<Corner> all(DemoData data) {
        return data.where().hubs().keySet().stream()
                .filter(hub -> data.habits().crowds().stream().anyMatch(c -> c.hub().equals(hub)))
                .map(hub -> of(hub, data))
                .toList();
    }

    private static Corner of(String hub, DemoData data) {
        PlaceKind counter =
                data.where().tills().stream()
                        .filter(till -> till.hub().equals(hub))
                        .map(TillEntry::place)
                        .findFirst()
                        .orElse(PlaceKind.SHOP);
        PlaceKind cooking =
                switch (data.where().hubs().get(hub).kind()) {
                    case KITCHEN -> PlaceKind.KITCHEN;
                    case BAR -> PlaceKind.BAR;
                    case SHOP, PICKUP_POINT -> counter;
                };
        UUID id = Keys.hub(hub);
        return new Corner(hub, Place.idOf(id, counter), Place.idOf(id, cooking));
    }

    UUID id() {
        return Keys.hub(key);
    }

    UUID pastTill() {
        return Keys.pastTill(key);
    }

    /** Always the same for an article, so that the older lot is never forgotten elsewhere. */
    UUID placeFor(Article article) {
        boolean made = !article.stocked() || article.particulars().family().equals(DISHES);
        return made ? cooking : counter;
    }
}
