package it.sporta.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource({
        "100, 100", "101, 100", "102, 100", "103, 105", "104, 105", "105, 105",
        "106, 105", "107, 105", "108, 110", "109, 110", "837, 835", "-838, -840"
    })
    void roundsCashToFiveCents(long cents, long rounded) {
        assertThat(Money.cents(cents).roundedToFiveCents()).isEqualTo(Money.cents(rounded));
    }

    @Property
    void roundsCashByTwoCentsAtMost(@ForAll @LongRange(min = -10_000, max = 10_000) long cents) {
        Money rounded = Money.cents(cents).roundedToFiveCents();
        assertThat(rounded.cents() % 5).isZero();
        assertThat(Math.abs(rounded.cents() - cents)).isLessThanOrEqualTo(2);
    }

    @Test
    void stopsRatherThanOverflow() {
        assertThatThrownBy(() -> new Money(Long.MAX_VALUE).plus(new Money(1)))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.euro(Long.MAX_VALUE / 10))
                .isInstanceOf(ArithmeticException.class);
    }
}
