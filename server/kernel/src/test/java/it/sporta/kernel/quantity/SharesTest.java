package it.sporta.kernel.quantity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class SharesTest {

    @Test
    void whatIsLeftGoesToTheLargestRemainders() {
        assertThat(Shares.of(100, 1, 1, 1)).containsExactly(34, 33, 33);
        assertThat(Shares.of(10, 5, 3, 1)).containsExactly(6, 3, 1);
        assertThat(Shares.of(0, 7, 0)).containsExactly(0, 0);
        assertThat(Shares.of(5, 0, 2)).containsExactly(0, 5);
    }

    @Test
    void nothingIsDividedAmongNobody() {
        assertThatThrownBy(() -> Shares.of(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.of(1, 2, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Shares.of(-1, 2)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Also where the product of whole and weight does not fit a long. */
    @Property
    void thePartsAddUpAndEachIsItsDueToTheUnit(
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE / 2) long whole,
            @ForAll("weights") List<Long> weights) {
        long[] asked = weights.stream().mapToLong(Long::longValue).toArray();
        long[] parts = Shares.of(whole, asked);
        assertThat(Arrays.stream(parts).sum()).isEqualTo(whole);
        BigInteger all = BigInteger.valueOf(Arrays.stream(asked).sum());
        for (int i = 0; i < parts.length; i++) {
            BigInteger due = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(asked[i]));
            BigInteger given = BigInteger.valueOf(parts[i]).multiply(all);
            assertThat(parts[i]).isNotNegative();
            assertThat(given.subtract(due).abs()).isLessThan(all);
        }
    }

    @Provide
    Arbitrary<List<Long>> weights() {
        return Arbitraries.longs()
                .between(0, 1_000_000_000_000L)
                .list()
                .ofMinSize(1)
                .ofMaxSize(9)
                .filter(all -> all.stream().anyMatch(weight -> weight > 0));
    }
}
