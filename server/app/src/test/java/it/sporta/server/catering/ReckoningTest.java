package it.sporta.server.catering;

import static it.sporta.kernel.quantity.Quantity.grams;
import static it.sporta.kernel.quantity.Quantity.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.server.recipes.Ingredient;
import it.sporta.server.recipes.Makes;
import it.sporta.server.recipes.Recipe;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private static final ProductId SOUP = new ProductId(new UUID(8, 1));
    private static final ProductId PUMPKIN = new ProductId(new UUID(8, 2));
    private static final ProductId CREAM = new ProductId(new UUID(8, 3));
    private static final ProductId WATER = new ProductId(new UUID(8, 4));

    /** Ten portions of 350 g: 3,2 kg of pumpkin, two pots of cream. */
    private static final Recipe RECIPE =
            new Recipe(
                    new UUID(9, 9),
                    SOUP,
                    1,
                    LocalDate.of(2026, 1, 1),
                    new Makes(pieces(10), 350),
                    false,
                    "",
                    List.of(
                            new Ingredient(PUMPKIN, grams(3_200), 3_200, 0, ""),
                            new Ingredient(CREAM, pieces(2), 400, 0, "")));

    private final Map<ProductId, Long> stock = new HashMap<>();

    private static Dish dish(ProductId product, Quantity quantity) {
        return new Dish(
                product,
                "Piatto " + product.value().getLeastSignificantBits(),
                quantity,
                new UnitPrice(700, quantity.unit()),
                "PIATTI",
                VatRate.percent(10));
    }

    private Kitchen of(Dish... menu) {
        return new Reckoning(
                        product -> product.equals(SOUP) ? Optional.of(RECIPE) : Optional.empty(),
                        product -> stock.getOrDefault(product, 0L),
                        product -> "Articolo " + product.value().getLeastSignificantBits())
                .of(List.of(menu));
    }

    @Test
    void whatIsCookedAlreadyIsNotCookedAgainAndPiecesAreBoughtWhole() {
        stock.put(SOUP, 5_000L);
        stock.put(PUMPKIN, 1_000L);
        Kitchen kitchen = of(dish(SOUP, pieces(40)), dish(WATER, pieces(12)));

        Kitchen.Making soup = kitchen.making().get(0);
        assertThat(kitchen.making()).hasSize(1);
        assertThat(soup.ready()).isEqualTo(pieces(5));
        assertThat(soup.missing()).isEqualTo(pieces(35));
        assertThat(soup.grams()).isEqualTo(12_250);
        assertThat(kitchen.shopping())
                .extracting(Kitchen.Purchase::needed, Kitchen.Purchase::toBuy)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(grams(11_200), grams(10_200)),
                        org.assertj.core.groups.Tuple.tuple(pieces(7), pieces(7)),
                        org.assertj.core.groups.Tuple.tuple(pieces(12), pieces(12)));
    }

    @Test
    void halfAPotOfCreamIsAWholePot() {
        Kitchen kitchen = of(dish(SOUP, pieces(3)));

        assertThat(kitchen.shopping())
                .extracting(Kitchen.Purchase::toBuy)
                .containsExactly(grams(1_000), pieces(1));
    }

    @Test
    void nothingIsBoughtWhenAllIsThere() {
        stock.put(SOUP, 40_000L);

        Kitchen kitchen = of(dish(SOUP, pieces(40)));

        assertThat(kitchen.making().get(0).missing().isPositive()).isFalse();
        assertThat(kitchen.shopping()).isEmpty();
    }

    @Property(tries = 300)
    void whatIsThereAndWhatIsBoughtIsAlwaysEnoughAndNeverAWholeStepTooMuch(
            @ForAll @LongRange(min = 1, max = 2_000) long portions,
            @ForAll @LongRange(max = 500_000) long there) {
        stock.put(PUMPKIN, there);
        Kitchen.Purchase pumpkin = of(dish(SOUP, pieces(portions))).shopping().get(0);
        long bought = pumpkin.toBuy().thousandths();
        long lacked = pumpkin.needed().thousandths() - there;

        assertThat(bought).isGreaterThanOrEqualTo(lacked);
        assertThat(bought).isLessThan(Math.max(0, lacked) + 100);
    }
}
