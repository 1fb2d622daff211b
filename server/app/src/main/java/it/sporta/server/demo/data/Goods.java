package it.sporta.server.demo.data;

import it.sporta.server.catalogue.Producer;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is sold and from whom, by key and in the order of the tables. */
public record Goods(
        Map<String, Producer.Particulars> producers,
        Map<String, Article> articles,
        List<Tag> prices) {

    /** The list everybody pays; prices for members of the buying group stand in another. */
    private static final String EVERYBODYS = "public";

    /**
     * A price from a day on.
     *
     * @param day counted from the day the demo begins: 0 is that day, −25 is 25 days before
     */
    public record Tag(String article, int day, long cents) {}

    static Goods read(Path directory, Neighbourhood where) {
        Map<String, Producer.Particulars> producers =
                Sheet.byKey(directory, "producers.csv", Goods::producer);
        Map<String, Article> articles =
                Sheet.byKey(
                        directory, "products.csv", row -> Article.of(row, producers, where.hubs()));
        List<Tag> prices =
                Sheet.read(directory, "prices.csv", row -> everybodys(row, articles)).stream()
                        .flatMap(List::stream)
                        .toList();
        return new Goods(producers, articles, prices);
    }

    private static Producer.Particulars producer(Entry row) {
        int km = row.small("km", 0, 20_000);
        int intermediaries = row.small("intermediaries", 0, 20);
        boolean social = row.yes("social_farm");
        String place = row.text("place");
        String province = row.text("province");
        return row.value(
                "name",
                name ->
                        new Producer.Particulars(
                                name, place, province, km, intermediaries, social));
    }

    private static List<Tag> everybodys(Entry row, Map<String, Article> articles) {
        Tag tag =
                new Tag(
                        row.known("product", articles),
                        row.small("from_day", -3_650, 3_650),
                        row.whole("cents", 1));
        return row.text("list").equals(EVERYBODYS) ? List.of(tag) : List.of();
    }
}
