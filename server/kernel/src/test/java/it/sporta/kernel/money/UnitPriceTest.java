package it.sporta.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import java.math.BigDecimal;
import java.math.RoundingMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitPriceTest {

    @ParameterizedTest
    @CsvSource({
        "295, 1100, 325", // 324.5: a double multiplies it below the half
        "750, 2190, 1643",
        "565, 1340, 757",
        "1340, 185, 248",
        "265, 1140, 302",
        "1, 1, 0",
        "500, 1, 1"
    })
    void roundsTheLineOnceToTheNearestCent(long grams, long cents, long expected) {
        UnitPrice price = new UnitPrice(cents, Unit.KILOGRAM);
        assertThat(price.times(Quantity.grams(grams))).isEqualTo(Money.cents(expected));
    }

    @Property
    void agreesWithExactDecimals(
            @ForAll @LongRange(min = -100_000_000, max = 100_000_000) long thousandths,
            @ForAll @LongRange(min = 0, max = UnitPrice.LIMIT) long cents) {
        BigDecimal exact =
                BigDecimal.valueOf(thousandths)
                        .multiply(BigDecimal.valueOf(cents))
                        .divide(BigDecimal.valueOf(1000), 0, RoundingMode.HALF_UP);
        Money amount =
                new UnitPrice(cents, Unit.PIECE).times(new Quantity(thousandths, Unit.PIECE));
        assertThat(amount.cents()).isEqualTo(exact.longValueExact());
    }

    @Property
    void mirrorsANegativeQuantity(
            @ForAll @LongRange(min = 0, max = Quantity.LIMIT) long thousandths,
            @ForAll @LongRange(min = 0, max = UnitPrice.LIMIT) long cents) {
        UnitPrice price = new UnitPrice(cents, Unit.LITRE);
        Quantity quantity = new Quantity(thousandths, Unit.LITRE);
        assertThat(price.times(quantity.negated())).isEqualTo(price.times(quantity).negated());
    }

    @Test
    void refusesAnotherUnit() {
        assertThatThrownBy(() -> new UnitPrice(100, Unit.PIECE).times(Quantity.grams(10)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusesAPriceBelowZeroOrBeyondReason() {
        assertThatThrownBy(() -> new UnitPrice(-1, Unit.PIECE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new UnitPrice(UnitPrice.LIMIT + 1, Unit.PIECE))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
