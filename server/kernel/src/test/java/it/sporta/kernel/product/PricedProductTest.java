package it.sporta.kernel.product;

import static it.sporta.kernel.Samples.apples;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.quantity.Unit;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PricedProductTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void changesItsPriceOnTheDayThatWasSaid() {
        PricedProduct apples =
                apples(
                        List.of(
                                new DatedPrice(MONDAY, 240),
                                new DatedPrice(MONDAY.minusDays(30), 220)));
        assertThat(apples.price(MONDAY.minusDays(1))).contains(new UnitPrice(220, Unit.KILOGRAM));
        assertThat(apples.price(MONDAY)).contains(new UnitPrice(240, Unit.KILOGRAM));
        assertThat(apples.price(MONDAY.minusDays(31))).isEmpty();
    }
}
