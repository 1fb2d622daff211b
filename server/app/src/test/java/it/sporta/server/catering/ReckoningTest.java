package it.sporta.server.catering;

import static it.sporta.kernel.quantity.Quantity.grams;
import static it.sporta.kernel.quantity.Quantity.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.recipes.Ingredient;
import it.sporta.server.recipes.Makes;
import it.sporta.server.recipes.Recipe;
import it.sporta.server.stock.LotStock;
import it.sporta.server.stock.PlaceKind;
import java.time.LocalDate;
import java.util.ArrayList;
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
    private static final ProductId TAP = new ProductId(new UUID(8, 5));

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
                            new Ingredient(CREAM, pieces(2), 400, 0, ""),
                            new Ingredient(TAP, grams(600), 600, 0, "acqua")));

    private static final LocalDate DAY = LocalDate.of(2026, 11, 28);

    private final Map<ProductId, Long> stock = new HashMap<>();
    private LocalDate received = DAY.minusDays(2);

    private static Dish dish(ProductId product, Quantity quantity) {
        return new Dish(
                product,
                "Piatto " + product.value().getLeastSignificantBits(),
                quantity,
                new UnitPrice(700, quantity.unit()),
                "PIATTI",
                VatRate.percent(10));
    }

    private List<LotStock> lots() {
        List<LotStock> lots = new ArrayList<>();
        stock.forEach((product, much) -> lots.add(lot(product, much, received)));
        return lots;
    }

    private static LotStock lot(ProductId product, long thousandths, LocalDate received) {
        Unit unit = product.equals(PUMPKIN) ? Unit.KILOGRAM : Unit.PIECE;
        return new LotStock(
                new UUID(1, 1),
                new UUID(1, 2),
                PlaceKind.KITCHEN,
                "Cucina",
                UUID.randomUUID(),
                "L",
                product,
                new UUID(1, 3),
                new Quantity(thousandths, unit),
                DateKind.NONE,
                Optional.empty(),
                received,
                "Italia",
                Optional.empty(),
                100);
    }

    private Kitchen of(Dish... menu) {
        return new Reckoning(
                        product -> product.equals(SOUP) ? Optional.of(RECIPE) : Optional.empty(),
                        new Pantry(lots(), product -> product.equals(PUMPKIN) ? 10 : 0),
                        DAY,
                        product -> "Articolo " + product.value().getLeastSignificantBits(),
                        TAP::equals)
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
    void waterFromTheTapIsWeighedInAndNeverBought() {
        Kitchen kitchen = of(dish(SOUP, pieces(10)));

        assertThat(kitchen.making().get(0).ingredients())
                .extracting(Ingredient::product)
                .contains(TAP);
        assertThat(kitchen.shopping()).extracting(Kitchen.Purchase::product).doesNotContain(TAP);
    }

    @Test
    void freshGoodsWithoutADateAreNotPromisedForADayOnWhichTheyWillBeOld() {
        stock.put(PUMPKIN, 5_000L);
        received = DAY.minusDays(10);
        assertThat(of(dish(SOUP, pieces(10))).shopping().get(0))
                .extracting(Kitchen.Purchase::there, Kitchen.Purchase::unsure)
                .containsExactly(grams(5_000), grams(0));
        received = DAY.minusDays(11);
        assertThat(of(dish(SOUP, pieces(10))).shopping().get(0))
                .extracting(
                        Kitchen.Purchase::there, Kitchen.Purchase::unsure, Kitchen.Purchase::toBuy)
                .containsExactly(grams(0), grams(5_000), grams(3_200));
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
