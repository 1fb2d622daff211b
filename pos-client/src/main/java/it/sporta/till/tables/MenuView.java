package it.sporta.till.tables;

import it.sporta.ui.Format;
import it.sporta.ui.View;
import java.util.List;

/**
 * What can be ordered, one family at a time.
 *
 * @param ticket whose order it goes to
 */
public record MenuView(String ticket, List<FamilyKey> families, List<DishKey> dishes)
        implements View {

    public record FamilyKey(String key, String name, boolean on) {}

    public record DishKey(String id, String name, String price) {

        private static DishKey of(Menu.Dish dish) {
            return new DishKey(
                    dish.product().toString(),
                    dish.name(),
                    Format.ITALIAN.amount(dish.price().cents()));
        }
    }

    /**
     * @param family the one shown; one that is not served means the first
     */
    static MenuView of(String ticket, Menu menu, String family) {
        List<String> families = menu.families();
        String shown =
                families.contains(family) ? family : families.stream().findFirst().orElse("");
        return new MenuView(
                ticket,
                families.stream()
                        .map(key -> new FamilyKey(key, menu.name(key), key.equals(shown)))
                        .toList(),
                menu.dishes(shown).stream().map(DishKey::of).toList());
    }
}
