package it.sporta.server.demo.data;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** All tables of the demo. */
public record DemoData(
        Neighbourhood where,
        Goods goods,
        Habits habits,
        GroupBuying group,
        Cookbook cookbook,
        DiningRoom room,
        Feasts feasts) {

    /**
     * Reads and checks everything.
     *
     * @throws BadRow for the first row that cannot be right
     * @throws IllegalStateException when a table is missing or no table at all
     */
    public static DemoData read(Path directory) {
        if (!Files.isDirectory(directory)) {
            throw new IllegalStateException("There is no demo data in " + directory + ".");
        }
        Neighbourhood where = Neighbourhood.read(directory);
        Goods goods = Goods.read(directory, where);
        DemoData data =
                new DemoData(
                        where,
                        goods,
                        Habits.read(directory, where, goods),
                        GroupBuying.read(directory, where, goods),
                        Cookbook.read(directory, where, goods),
                        DiningRoom.read(directory, where, goods),
                        Feasts.read(directory, where, goods));
        data.requirePrices();
        return data;
    }

    /** Whatever is sold had a price long before the demo's past begins. */
    private void requirePrices() {
        List<String> without =
                goods.articles().keySet().stream()
                        .filter(key -> goods.prices().stream().noneMatch(tag -> isEarly(tag, key)))
                        .toList();
        if (!without.isEmpty()) {
            throw new IllegalStateException(
                    "prices.csv: no public price 60 days before the start for " + without + ".");
        }
    }

    private static boolean isEarly(Goods.Tag tag, String article) {
        return tag.article().equals(article) && tag.day() <= -60;
    }
}
