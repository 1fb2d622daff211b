package it.sporta.server.demo;

import it.sporta.server.bar.DiningTables;
import it.sporta.server.bar.MadeToOrder;
import it.sporta.server.demo.data.DiningRoom;
import it.sporta.server.demo.data.Keys;
import it.sporta.server.persistence.Database;
import it.sporta.server.recipes.Recipes;
import java.time.Clock;

/** The tables of the demo and what is made to order at them. In the transaction of its caller. */
final class BarFounding {

    private final DiningTables tables;
    private final MadeToOrder made;
    private final DiningRoom room;

    BarFounding(Database database, DiningRoom room, Clock clock) {
        this.tables = new DiningTables(database, clock);
        this.made = new MadeToOrder(database, new Recipes(database, clock), clock);
        this.room = room;
    }

    void found() {
        room.tables().forEach(table -> tables.add(Keys.hub(table.hub()), table.name()));
        room.dishes()
                .forEach(
                        dish -> made.say(Keys.hub(dish.hub()), Keys.article(dish.article()), true));
    }
}
