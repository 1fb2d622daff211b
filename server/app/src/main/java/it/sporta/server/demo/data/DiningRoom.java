package it.sporta.server.demo.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Where guests sit, and what is made when they order it. */
public record DiningRoom(List<TableEntry> tables, List<DishEntry> dishes) {

    /** A table of a hub, in the order of the room. */
    public record TableEntry(String hub, String name) {}

    /** An article that a hub makes to order. */
    public record DishEntry(String hub, String article) {}

    static DiningRoom read(Path directory, Neighbourhood where, Goods goods) {
        Map<String, ?> hubs = where.hubs();
        Map<String, ?> articles = goods.articles();
        return new DiningRoom(
                Sheet.read(
                        directory,
                        "tables.csv",
                        row -> new TableEntry(row.known("hub", hubs), row.text("name"))),
                Sheet.read(
                        directory,
                        "to_order.csv",
                        row ->
                                new DishEntry(
                                        row.known("hub", hubs), row.known("product", articles))));
    }
}
