package it.sporta.server.demo.data;

import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.lab.Trade;
import it.sporta.server.recipes.Ingredient;
import it.sporta.server.recipes.Makes;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** What is cooked and bottled, by which recipe. */
public record Cookbook(Map<String, Dish> dishes, Map<String, Work> works) {

    /** How an article is made. */
    public record Dish(
            String key,
            String article,
            Makes makes,
            boolean preserves,
            String storage,
            List<Bought> ingredients) {}

    /**
     * An ingredient and what it cost.
     *
     * @param costCents per unit, VAT excluded; 0 for water from the tap
     */
    public record Bought(String dish, Ingredient ingredient, long costCents) {}

    /**
     * A batch.
     *
     * @param day counted from the day the demo begins, at most 0
     * @param made nothing while it is in work
     */
    public record Work(
            String key,
            String hub,
            Trade trade,
            String dish,
            int day,
            Quantity wanted,
            long made,
            long vapourGrams,
            boolean closed) {}

    static Cookbook read(Path directory, Neighbourhood where, Goods goods) {
        Map<String, Article> articles = goods.articles();
        List<Bought> bought =
                Sheet.read(directory, "ingredients.csv", row -> bought(row, articles));
        Map<String, Dish> dishes =
                Sheet.byKey(directory, "recipes.csv", row -> dish(row, articles, bought));
        return new Cookbook(
                dishes,
                Sheet.byKey(directory, "batches.csv", row -> work(row, where.hubs(), dishes)));
    }

    private static Bought bought(Entry row, Map<String, Article> articles) {
        Article article = articles.get(row.known("product", articles));
        ProductId id = Keys.article(article.key());
        Quantity quantity = new Quantity(row.whole("thousandths", 1), article.particulars().unit());
        long grams = row.whole("grams", 1);
        int trim = row.small("trim_hundredths", 0, 9_500);
        return new Bought(
                row.text("recipe"),
                row.value("wording", wording -> new Ingredient(id, quantity, grams, trim, wording)),
                row.whole("cost_cents", 0));
    }

    private static Dish dish(Entry row, Map<String, Article> articles, List<Bought> bought) {
        String key = row.text("key");
        Article article = articles.get(row.known("product", articles));
        Quantity made = new Quantity(row.whole("made", 1), article.particulars().unit());
        long piece = made.unit() == Unit.PIECE ? row.whole("piece_grams", 1) : 0;
        return new Dish(
                key,
                article.key(),
                row.value("piece_grams", any -> new Makes(made, piece)),
                row.yes("preserves"),
                row.text("storage"),
                bought.stream().filter(one -> one.dish().equals(key)).toList());
    }

    private static Work work(Entry row, Map<String, ?> hubs, Map<String, Dish> dishes) {
        Dish dish = dishes.get(row.known("recipe", dishes));
        return new Work(
                row.text("key"),
                row.known("hub", hubs),
                row.one("trade", Trade.class),
                dish.key(),
                row.small("day", -27, 0),
                new Quantity(row.whole("wanted", 1), dish.makes().quantity().unit()),
                row.whole("made", 0),
                row.whole("vapour_grams", 0),
                row.yes("closed"));
    }
}
