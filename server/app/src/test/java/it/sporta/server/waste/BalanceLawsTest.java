package it.sporta.server.waste;

import static it.sporta.kernel.quantity.Quantity.grams;
import static it.sporta.server.waste.Kitchen.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.Refused;
import it.sporta.kernel.waste.Waste;
import it.sporta.kernel.waste.WasteDestination;
import it.sporta.server.Days;
import it.sporta.server.catalogue.DateKind;
import it.sporta.server.insight.MassBalance;
import it.sporta.server.insight.MassBalance.Way;
import it.sporta.server.news.Arrived;
import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import it.sporta.server.stock.PlaceKind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

/**
 * Whatever comes in whatever order, and however often it is told: the balance of an article closes
 * to the gram, and says what a list kept beside it says.
 */
class BalanceLawsTest {

    private static final int STEPS = 60;

    @OnEveryDatabase
    void theBalanceClosesWhateverHappens(TestDatabase db) {
        long seed = Long.getLong("sporta.seed", System.nanoTime());
        System.out.println("BalanceLawsTest seed " + seed);
        new Play(new Kitchen(db), new Random(seed)).play();
    }

    private static final class Play {

        private final Kitchen kitchen;
        private final Random chance;
        private final Map<PlaceKind, Long> gone = new EnumMap<>(PlaceKind.class);
        private final List<Arrived<?>> told = new ArrayList<>();
        private final List<Waste> standing = new ArrayList<>();
        private long received;

        Play(Kitchen kitchen, Random chance) {
            this.kitchen = kitchen;
            this.chance = chance;
        }

        void play() {
            for (int step = 0; step < STEPS; step++) {
                act();
            }
            MassBalance all = kitchen.balance();
            assertThat(all.isClosed()).isTrue();
            assertThat(all.drift()).isZero();
            assertThat(came(all, PlaceKind.PRODUCER)).isEqualTo(received);
            gone.values().removeIf(grams -> grams == 0);
            assertThat(left(all)).isEqualTo(gone);
            long out = gone.values().stream().mapToLong(Long::longValue).sum();
            long uncovered = came(all, PlaceKind.UNASSIGNED);
            assertThat(all.closing()).isEqualTo(received + uncovered - out);
            assertThat(kitchen.missing()).isEqualTo(uncovered);
            assertThat(kitchen.differences()).isEmpty();
            theFatesAreTheEndsOfTheLedger();
            movesOnlyOpeningAndClosing(all);
        }

        /** Whoever shows unsold food shows these grams, and none of them twice. */
        private void theFatesAreTheEndsOfTheLedger() {
            Map<Fate, Long> fates =
                    UnsoldTest.fates(kitchen, new Days(DAY.minusDays(30), DAY.plusDays(30)));
            Map<PlaceKind, Long> ends = new EnumMap<>(PlaceKind.class);
            fates.forEach(
                    (fate, grams) ->
                            ends.merge(fate.end().orElse(PlaceKind.DONATED), grams, Long::sum));
            ends.values().removeIf(grams -> grams == 0);
            Map<PlaceKind, Long> unsold = new EnumMap<>(gone);
            unsold.keySet().removeIf(end -> !end.isUnsoldEnd());
            assertThat(ends).isEqualTo(unsold);
            long waiting =
                    kitchen.in(() -> kitchen.weighings.toBeGiven(kitchen.hub)).stream()
                            .mapToLong(Weighed::grams)
                            .sum();
            assertThat(fates.getOrDefault(Fate.TO_GIVE, 0L)).isEqualTo(waiting);
        }

        /** A report of other days has another opening and closing, never another sum. */
        private void movesOnlyOpeningAndClosing(MassBalance all) {
            MassBalance before = kitchen.balance(DAY.minusYears(1), DAY.minusDays(1));
            MassBalance after = kitchen.balance(DAY, DAY.plusDays(30));
            assertThat(before.closing()).isEqualTo(after.opening());
            assertThat(after.closing()).isEqualTo(all.closing());
            assertThat(before.isClosed() && after.isClosed()).isTrue();
        }

        private static long came(MassBalance balance, PlaceKind from) {
            return balance.in().stream()
                    .filter(way -> way.other() == from)
                    .mapToLong(Way::thousandths)
                    .sum();
        }

        private static Map<PlaceKind, Long> left(MassBalance balance) {
            Map<PlaceKind, Long> left = new EnumMap<>(PlaceKind.class);
            balance.out().forEach(way -> left.put(way.other(), way.thousandths()));
            return left;
        }

        private void act() {
            switch (chance.nextInt(8)) {
                case 0, 1 -> receive();
                case 2 -> sell();
                case 3, 4 -> weigh();
                case 5 -> withdraw();
                case 6 -> giveOrRedirect();
                default -> tellAgain();
            }
        }

        private void receive() {
            long grams = 1 + chance.nextInt(4_000);
            DateKind kind = chance.nextBoolean() ? DateKind.USE_BY : DateKind.BEST_BEFORE;
            kitchen.receive("L", grams(grams), kind, DAY.plusDays(chance.nextInt(6) - 2));
            received += grams;
        }

        private void sell() {
            long grams = 1 + chance.nextInt(1_500);
            tell(kitchen.sale(grams));
            gone.merge(PlaceKind.CUSTOMER, grams, Long::sum);
        }

        private void weigh() {
            long grams = 1 + chance.nextInt(1_500);
            WasteDestination[] all = WasteDestination.values();
            WasteDestination to = all[chance.nextInt(all.length)];
            Waste waste = Kitchen.waste(grams(grams), grams, Optional.empty(), to);
            tell(kitchen.weighed(waste));
            standing.add(waste);
            gone.merge(Ends.place(to), grams, Long::sum);
        }

        private void tell(Arrived<?> fact) {
            kitchen.arrive(fact);
            told.add(fact);
        }

        private Optional<Waste> any() {
            return standing.isEmpty()
                    ? Optional.empty()
                    : Optional.of(standing.get(chance.nextInt(standing.size())));
        }

        private void withdraw() {
            any().ifPresent(
                            waste -> {
                                Weighed now = kitchen.weighings.find(waste.id()).orElseThrow();
                                tell(kitchen.withdrawn(waste.id()));
                                standing.remove(waste);
                                gone.merge(
                                        Ends.place(now.destination()), -waste.grams(), Long::sum);
                            });
        }

        /** What was given stands: it is withdrawn no more. */
        private void giveOrRedirect() {
            List<Weighed> waiting = kitchen.in(() -> kitchen.weighings.toBeGiven(kitchen.hub));
            if (waiting.isEmpty()) {
                return;
            }
            Weighed one = waiting.get(chance.nextInt(waiting.size()));
            try {
                kitchen.give(UUID.randomUUID(), one.id());
                standing.removeIf(waste -> waste.id().equals(one.id()));
            } catch (Refused past) {
                assertThat(past.reason()).isEqualTo("donation.weighing.past");
                kitchen.redirect(one.id(), WasteDestination.COMPOST);
                gone.merge(PlaceKind.DONATED, -one.grams(), Long::sum);
                gone.merge(PlaceKind.COMPOST, one.grams(), Long::sum);
            }
        }

        /** An answer was lost: the stations' facts come again. */
        private void tellAgain() {
            List<Arrived<?>> wastes =
                    told.stream()
                            .filter(
                                    one ->
                                            one.fact()
                                                    instanceof
                                                    it.sporta.kernel.journal.Fact.WasteWeighed)
                            .toList();
            if (!wastes.isEmpty()) {
                kitchen.arrive(wastes.get(chance.nextInt(wastes.size())));
            }
        }
    }
}
