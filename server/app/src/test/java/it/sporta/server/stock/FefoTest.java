package it.sporta.server.stock;

import static it.sporta.kernel.quantity.Quantity.grams;
import static it.sporta.kernel.quantity.Quantity.pieces;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.catalogue.DateKind;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class FefoTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final UUID OWNER = UUID.randomUUID();
    private static final UUID HUB = UUID.randomUUID();
    private static final Place SHOP = place(PlaceKind.SHOP);
    private static final Place STORE = place(PlaceKind.STORE);
    private static final Place TRANSIT = place(PlaceKind.TRANSIT);

    private static Place place(PlaceKind kind) {
        return new Place(Place.idOf(HUB, kind), HUB, kind, kind.name(), kind.ordinal());
    }

    @Test
    void sellsTheLotThatExpiresFirst() {
        Stocked late = stocked(SHOP, 1000, 5, DateKind.USE_BY, "");
        Stocked soon = stocked(SHOP, 400, 1, DateKind.USE_BY, "");
        assertThat(take(600, late, soon)).containsExactly(taken(soon, 400), taken(late, 200));
    }

    @Test
    void takesFromTheTillsOwnPlaceFirst() {
        Stocked shop = stocked(SHOP, 100, 9, DateKind.USE_BY, "");
        Stocked store = stocked(STORE, 100, 1, DateKind.USE_BY, "");
        assertThat(take(50, store, shop)).containsExactly(taken(shop, 50));
        Fefo.Need atStore =
                new Fefo.Need(
                        grams(50), DAY, Optional.of(STORE.id()), Optional.empty(), Choice.any());
        assertThat(Fefo.take(atStore, List.of(shop, store))).containsExactly(taken(store, 50));
    }

    @Test
    void neverSellsPastTheUseByDateButPastTheBestBeforeDate() {
        Stocked over = stocked(SHOP, 100, -1, DateKind.USE_BY, "");
        Stocked today = stocked(SHOP, 100, 0, DateKind.USE_BY, "");
        Stocked stale = stocked(SHOP, 100, -3, DateKind.BEST_BEFORE, "");
        assertThat(take(300, over, today, stale))
                .containsExactly(taken(stale, 100), taken(today, 100), uncovered(100));
    }

    @Test
    void prefersTheLotThatWasScanned() {
        Stocked soon = stocked(SHOP, 100, 1, DateKind.USE_BY, "A");
        Stocked scanned = stocked(STORE, 100, 8, DateKind.USE_BY, "B");
        Fefo.Need need =
                new Fefo.Need(grams(50), DAY, Optional.empty(), Optional.of("B"), Choice.any());
        assertThat(Fefo.take(need, List.of(soon, scanned))).containsExactly(taken(scanned, 50));
    }

    @Test
    void sellsNothingThatIsOnTheRoadOrInAnotherUnit() {
        Stocked road = stocked(TRANSIT, 100, 1, DateKind.USE_BY, "");
        assertThat(take(50, road)).containsExactly(uncovered(50));
        Fefo.Need pieces =
                new Fefo.Need(pieces(1), DAY, Optional.empty(), Optional.empty(), Choice.any());
        List<Fefo.Taken> taken =
                Fefo.take(pieces, List.of(stocked(SHOP, 5000, 1, DateKind.NONE, "")));
        assertThat(taken).containsExactly(new Fefo.Taken(Optional.empty(), pieces(1)));
    }

    @Property
    void thePartsAddUpAndNoneTakesMoreThanThereIs(
            @ForAll("shelves") List<Stocked> shelf,
            @ForAll @LongRange(min = 1, max = 5_000) long q) {
        List<Fefo.Taken> taken = take(q, shelf.toArray(Stocked[]::new));
        assertThat(taken.stream().mapToLong(t -> t.quantity().thousandths()).sum()).isEqualTo(q);
        assertThat(taken).allMatch(t -> t.quantity().isPositive());
        assertThat(taken)
                .allMatch(
                        t ->
                                t.from().isEmpty()
                                        || t.from().get().thousandths()
                                                >= t.quantity().thousandths());
        assertThat(taken.stream().filter(t -> t.from().isEmpty()).count()).isLessThanOrEqualTo(1);
    }

    @Property
    void nothingIsUncoveredWhileSomethingMayBeSold(
            @ForAll("shelves") List<Stocked> shelf,
            @ForAll @LongRange(min = 1, max = 5_000) long q) {
        long sellable =
                shelf.stream()
                        .filter(one -> one.maySell(DAY) && one.thousandths() > 0)
                        .mapToLong(Stocked::thousandths)
                        .sum();
        long uncovered =
                take(q, shelf.toArray(Stocked[]::new)).stream()
                        .filter(t -> t.from().isEmpty())
                        .mapToLong(t -> t.quantity().thousandths())
                        .sum();
        assertThat(uncovered).isEqualTo(Math.max(0, q - sellable));
    }

    @Property
    void theOrderOfTheShelfDoesNotMatter(@ForAll("shelves") List<Stocked> shelf) {
        List<Stocked> other = shelf.stream().sorted(Comparator.comparing(Stocked::lot)).toList();
        assertThat(take(3_000, other.toArray(Stocked[]::new)))
                .isEqualTo(take(3_000, shelf.toArray(Stocked[]::new)));
    }

    @Provide
    Arbitrary<List<Stocked>> shelves() {
        return Combinators.combine(
                        Arbitraries.of(SHOP, STORE),
                        Arbitraries.longs().between(-50, 2_000),
                        Arbitraries.integers().between(-3, 6),
                        Arbitraries.of(DateKind.values()))
                .as((place, q, days, kind) -> stocked(place, q, days, kind, ""))
                .list()
                .ofMaxSize(6);
    }

    private static List<Fefo.Taken> take(long grams, Stocked... shelf) {
        Fefo.Need need =
                new Fefo.Need(grams(grams), DAY, Optional.empty(), Optional.empty(), Choice.any());
        return Fefo.take(need, List.of(shelf));
    }

    private static Fefo.Taken taken(Stocked from, long grams) {
        return new Fefo.Taken(Optional.of(from), grams(grams));
    }

    private static Fefo.Taken uncovered(long grams) {
        return new Fefo.Taken(Optional.empty(), new Quantity(grams, Unit.KILOGRAM));
    }

    private static Stocked stocked(
            Place place, long grams, int daysLeft, DateKind kind, String label) {
        return new Stocked(
                UUID.randomUUID(),
                OWNER,
                place,
                label,
                Unit.KILOGRAM,
                grams,
                kind,
                kind == DateKind.NONE ? Optional.empty() : Optional.of(DAY.plusDays(daysLeft)),
                DAY.minusDays(2),
                100);
    }
}
