package it.sporta.server.recipes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.product.Allergen;
import it.sporta.kernel.product.Allergens;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class RecipesTest {

    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-11-22T10:00:00Z"), ZoneOffset.UTC);
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    private static final UUID PERSON = new UUID(5, 5);
    private static final UUID SOUP = new UUID(6, 6);
    private static final ProductId DISH = new ProductId(new UUID(1, 1));
    private static final ProductId PUMPKIN = new ProductId(new UUID(1, 2));
    private static final ProductId MILK = new ProductId(new UUID(1, 3));

    @OnEveryDatabase
    void aVersionHoldsFromItsDayAndIsNeverForgotten(TestDatabase db) {
        Recipes recipes = new Recipes(db.database(), CLOCK);
        db.doInTransaction(e -> recipes.write(soup(TODAY, 3_000), PERSON));
        db.doInTransaction(e -> recipes.write(soup(TODAY.plusDays(7), 2_500), PERSON));
        db.doInTransaction(
                e -> {
                    assertThat(grams(recipes, TODAY.plusDays(6))).isEqualTo(3_000);
                    assertThat(grams(recipes, TODAY.plusDays(7))).isEqualTo(2_500);
                    assertThat(grams(recipes, TODAY.minusDays(9))).isEqualTo(3_000);
                    assertThat(recipes.version(SOUP, 1)).contains(soup(TODAY, 3_000).as(1));
                    assertThat(recipes.versions(SOUP)).hasSize(2);
                    assertThat(recipes.all(TODAY)).containsExactly(soup(TODAY, 3_000).as(1));
                    assertThat(recipes.of(DISH, TODAY)).contains(soup(TODAY, 3_000).as(1));
                });
    }

    private static long grams(Recipes recipes, LocalDate day) {
        return recipes.on(SOUP, day).orElseThrow().ingredients().get(0).grams();
    }

    @OnEveryDatabase
    void ofTwoVersionsOfADayTheLaterHolds(TestDatabase db) {
        Recipes recipes = new Recipes(db.database(), CLOCK);
        db.doInTransaction(e -> recipes.write(soup(TODAY, 3_000), PERSON));
        db.doInTransaction(e -> recipes.write(soup(TODAY, 2_900), PERSON));
        db.doInTransaction(e -> assertThat(grams(recipes, TODAY)).isEqualTo(2_900));
    }

    @OnEveryDatabase
    void nobodyRewritesThePastAndAnArticleHasOneRecipe(TestDatabase db) {
        Recipes recipes = new Recipes(db.database(), CLOCK);
        refuses(
                "recipe.from.past",
                () ->
                        db.doInTransaction(
                                e -> recipes.write(soup(TODAY.minusDays(1), 3_000), PERSON)));
        db.doInTransaction(e -> recipes.write(soup(TODAY, 3_000), PERSON));
        Draft other = soup(TODAY, 3_000);
        Draft second =
                new Draft(
                        new UUID(6, 7),
                        other.product(),
                        TODAY,
                        other.makes(),
                        false,
                        "",
                        other.ingredients());
        refuses(
                "recipe.product.taken",
                () -> db.doInTransaction(e -> recipes.write(second, PERSON)));
    }

    @Test
    void allergensAreThoseOfEveryIngredientAndUnknownIsNotNone() {
        Recipe soup = soup(TODAY, 3_000).as(1);
        assertThat(
                        soup.allergens(
                                Map.of(PUMPKIN, Allergens.NONE, MILK, Allergens.of(Allergen.MILK))
                                        ::get))
                .isEqualTo(Allergens.of(Allergen.MILK));
        assertThat(
                        soup.allergens(
                                Map.of(
                                                PUMPKIN,
                                                Allergens.UNKNOWN,
                                                MILK,
                                                Allergens.of(Allergen.MILK))
                                        ::get))
                .isEqualTo(Allergens.UNKNOWN);
    }

    /** 1 031 g in ten portions are 6 907.7 g in sixty-seven. */
    @Test
    void isScaledExactlyAndRoundedOnce() {
        Recipe soup = soup(TODAY, 3_000).as(1);
        List<Ingredient> more = soup.toMake(Quantity.pieces(67));
        assertThat(more.get(0).quantity()).isEqualTo(Quantity.grams(20_100));
        assertThat(more.get(1).grams()).isEqualTo(6_908);
        assertThat(soup.toMake(Quantity.pieces(10))).isEqualTo(soup.ingredients());
        refuses("recipe.wanted.wrong", () -> soup.toMake(Quantity.grams(500)));
    }

    @Test
    void aTrimIsAShareOfWhatWasTaken() {
        Ingredient pumpkin =
                new Ingredient(PUMPKIN, Quantity.grams(40_000), 40_000, 2_500, "zucca");
        assertThat(pumpkin.netGrams()).isEqualTo(30_000);
        assertThat(soup(TODAY, 3_000).as(1).netGrams()).isEqualTo(2_250 + 1_031);
    }

    @Test
    void aRecipeThatCannotBeIsRefused() {
        refuses("recipe.piece.wrong", () -> new Makes(Quantity.pieces(3), 0));
        refuses(
                "recipe.makes.wrong",
                () -> new Makes(new Quantity(1_500, Quantity.pieces(1).unit()), 3));
        refuses("recipe.trim.wrong", () -> new Ingredient(MILK, Quantity.grams(1), 1, 9_501, ""));
        Draft good = soup(TODAY, 3_000);
        refuses(
                "recipe.empty",
                () -> new Draft(SOUP, DISH, TODAY, good.makes(), false, "", List.of()).as(1));
        refuses(
                "recipe.itself",
                () ->
                        new Draft(SOUP, MILK, TODAY, good.makes(), false, "", good.ingredients())
                                .as(1));
    }

    private static void refuses(String reason, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    /** Ten portions. */
    private static Draft soup(LocalDate from, long pumpkin) {
        return new Draft(
                SOUP,
                DISH,
                from,
                new Makes(Quantity.pieces(10), 350),
                false,
                "Conservare in frigorifero",
                List.of(
                        new Ingredient(PUMPKIN, Quantity.grams(pumpkin), pumpkin, 2_500, "zucca"),
                        new Ingredient(MILK, Quantity.pieces(1), 1_031, 0, "latte")));
    }
}
