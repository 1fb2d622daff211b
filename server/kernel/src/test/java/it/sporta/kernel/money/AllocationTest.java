package it.sporta.kernel.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class AllocationTest {

    @Test
    void givesTheCentsLeftOverToTheLargestRemainders() {
        assertThat(shares(8, 333, 333, 334)).containsExactly(3L, 2L, 3L);
        assertThat(shares(10, 1, 1, 1, 1)).containsExactly(3L, 3L, 2L, 2L);
        assertThat(shares(300, 630, 320, 790)).containsExactly(109L, 55L, 136L);
    }

    @Test
    void splitsADiscountOverTheBasketOfTheRules() {
        assertThat(shares(164, 248, 420, 190, 1020, 302)).containsExactly(19L, 31L, 14L, 77L, 23L);
    }

    @Test
    void mirrorsANegativeAmount() {
        assertThat(shares(-7, 1, 1)).containsExactly(-4L, -3L);
    }

    @Test
    void refusesToPutAnAmountOnNothing() {
        assertThatThrownBy(() -> shares(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThat(shares(0, 0, 0)).containsExactly(0L, 0L);
    }

    @Property
    void keepsTheSumAndStaysWithinACent(
            @ForAll @LongRange(min = -1_000_000, max = 1_000_000) long amount,
            @ForAll @Size(min = 1, max = 40)
                    List<@LongRange(min = 0, max = 100_000) Long> weights) {
        long sum = weights.stream().mapToLong(Long::longValue).sum();
        if (sum == 0) {
            return;
        }
        List<Money> shares = Allocation.shares(Money.cents(amount), weights);
        assertThat(Money.sum(shares)).isEqualTo(Money.cents(amount));
        for (int i = 0; i < shares.size(); i++) {
            long difference = Math.abs(shares.get(i).cents() * sum - amount * weights.get(i));
            assertThat(difference).isLessThan(sum);
        }
    }

    private static List<Long> shares(long amount, long... weights) {
        List<Long> boxed = java.util.Arrays.stream(weights).boxed().toList();
        return Allocation.shares(Money.cents(amount), boxed).stream().map(Money::cents).toList();
    }
}
