package it.sporta.server.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.quantity.Unit;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PriceListTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final UUID PRODUCT = UUID.randomUUID();
    private static final UUID SOMEBODY = UUID.randomUUID();

    private static PriceRow row(LocalDate from, long cents, int ordinal) {
        NewPrice price = new NewPrice(from, cents, SOMEBODY, false, false);
        return new PriceRow(UUID.randomUUID(), PRODUCT, price, Instant.EPOCH, ordinal);
    }

    @Property
    void thePriceOfADayIsTheLastThatHadBegun(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 30) Integer> days,
            @ForAll @IntRange(min = 0, max = 40) int asked) {
        TreeMap<LocalDate, Long> expected = new TreeMap<>();
        List<PriceRow> rows = new ArrayList<>();
        for (int i = 0; i < days.size(); i++) {
            LocalDate from = DAY.plusDays(days.get(i));
            rows.add(row(from, 100 + i, i));
            expected.put(from, 100L + i);
        }
        Map.Entry<LocalDate, Long> last = expected.floorEntry(DAY.plusDays(asked));
        var found = new PriceList(rows).on(DAY.plusDays(asked)).map(PriceRow::cents);
        assertThat(found.orElse(null)).isEqualTo(last == null ? null : last.getValue());
    }

    @Property
    void moreThanHalfUpOrDownAsksTwice(
            @ForAll @LongRange(min = 1, max = 1_000_000) long before,
            @ForAll @LongRange(min = 1, max = 1_000_000) long after) {
        boolean far = 2 * after > 3 * before || 2 * after < before;
        assertThat(PriceList.isFar(before, after)).isEqualTo(far);
    }

    @Test
    void aFirstPriceFarAboveAGrocerysIsAskedFor() {
        PriceList none = new PriceList(List.of());
        assertThatThrownBy(() -> none.accept(first(10_000_000, false), Unit.KILOGRAM, DAY))
                .hasMessage("price.sure.first");
        assertThatThrownBy(() -> none.accept(first(6_000, false), Unit.PIECE, DAY))
                .hasMessage("price.sure.first");
        assertThat(none.accept(first(6_000, false), Unit.KILOGRAM, DAY)).isZero();
        assertThat(none.accept(first(10_000_000, true), Unit.KILOGRAM, DAY)).isZero();
    }

    private static NewPrice first(long cents, boolean sure) {
        return new NewPrice(DAY, cents, SOMEBODY, false, sure);
    }

    @Test
    void thePastIsNotPricedAnewButAFirstPriceMayBeginThere() {
        NewPrice yesterday = new NewPrice(DAY.minusDays(1), 100, SOMEBODY, false, false);
        assertThat(new PriceList(List.of()).accept(yesterday, Unit.KILOGRAM, DAY)).isZero();
        assertThatThrownBy(
                        () ->
                                new PriceList(List.of(row(DAY, 100, 0)))
                                        .accept(yesterday, Unit.KILOGRAM, DAY))
                .hasMessage("price.from.past");
    }

    @Test
    void aPriceIsMoreThanNothing() {
        assertThatThrownBy(() -> new NewPrice(DAY, 0, SOMEBODY, false, false))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new NewPrice(DAY, -5, SOMEBODY, false, false))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new NewPrice(DAY, 10_000_001, SOMEBODY, false, false))
                .hasMessage("price.cents.large");
    }

    @Test
    void tillsKnowWhatWasAndWhatComes() {
        PriceList list =
                new PriceList(
                        List.of(
                                row(DAY.minusDays(90), 100, 0),
                                row(DAY.minusDays(30), 110, 0),
                                row(DAY.minusDays(2), 120, 0),
                                row(DAY.plusDays(3), 130, 0)));
        assertThat(list.forTills(DAY)).extracting("cents").containsExactly(110L, 120L, 130L);
    }
}
