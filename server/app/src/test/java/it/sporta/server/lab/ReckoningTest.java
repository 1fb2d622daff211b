package it.sporta.server.lab;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.server.stock.PlaceKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class ReckoningTest {

    private static final ProductId ANY = new ProductId(new UUID(1, 1));
    private static final UUID PLACE = new UUID(2, 2);

    @Test
    void whatIsLostCarriesNoValueAndMakesTheRestDearer() {
        Input fruit = input(0, Quantity.grams(10_000), 10_000, 3_300);
        Reckoning whole = Reckoning.of(List.of(fruit), List.of(jars(22, 400)), List.of());
        Reckoning broken = Reckoning.of(List.of(fruit), List.of(jars(20, 400)), List.of());
        assertThat(whole.costs(whole.leavings())).containsExactly(Money.cents(3_300));
        assertThat(broken.costs(broken.leavings())).containsExactly(Money.cents(3_300));
        assertThat(whole.unexplainedGrams()).isEqualTo(1_200);
        assertThat(whole.yieldHundredths()).hasValue(8_800);
    }

    @Test
    void peelThatIsKeptCostsNothingUnlessThereIsNothingElse() {
        Input apples = input(0, Quantity.grams(5_000), 5_000, 601);
        Output peel = new Output(1, ANY, PLACE, Quantity.grams(900), 900, true, Optional.empty());
        Reckoning both = Reckoning.of(List.of(apples), List.of(jars(10, 330), peel), List.of());
        assertThat(both.costs(both.leavings())).containsExactly(Money.cents(601), Money.ZERO);
        Reckoning alone = Reckoning.of(List.of(apples), List.of(peel), List.of());
        assertThat(alone.costs(alone.leavings())).containsExactly(Money.cents(601));
    }

    @Test
    void moreCannotComeOutThanWentIn() {
        Reckoning wonder =
                Reckoning.of(
                        List.of(input(0, Quantity.grams(1_000), 1_000, 100)),
                        List.of(jars(3, 400)),
                        List.of());
        refuses("lab.out.more", wonder);
        refuses("lab.empty", Reckoning.of(List.of(), List.of(jars(1, 1)), List.of()));
    }

    @Test
    void noMoreOfAnIngredientIsLostThanThereWas() {
        Reckoning peeled =
                Reckoning.of(
                        List.of(
                                input(0, Quantity.grams(1_000), 1_000, 100),
                                input(1, Quantity.grams(5_000), 5_000, 100)),
                        List.of(),
                        List.of(loss(0, Optional.of(0), 1_001)));
        refuses("lab.loss.more", peeled);
    }

    @Test
    void whatWasTakenBackIsNotInThePot() {
        Input wrong =
                new Input(
                        1,
                        new UUID(7, 7),
                        ANY,
                        PLACE,
                        Quantity.grams(2_000),
                        2_000,
                        Money.cents(90),
                        "sale",
                        true);
        Reckoning one =
                Reckoning.of(
                        List.of(input(0, Quantity.grams(1_000), 1_000, 100), wrong),
                        List.of(jars(1, 1_000)),
                        List.of());
        assertThat(one.inGrams()).isEqualTo(1_000);
        assertThat(one.cost()).isEqualTo(Money.cents(100));
        assertThat(one.unexplainedGrams()).isZero();
    }

    private static void refuses(String reason, Reckoning reckoning) {
        assertThatThrownBy(reckoning::leavings)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }

    @Property
    void everyGramAndEveryCentOfEveryIngredientLeavesByName(@ForAll("batches") Work work) {
        Reckoning reckoning = Reckoning.of(work.inputs(), work.outputs(), work.losses());
        List<Leaving> leavings = reckoning.leavings();
        for (Input input : work.inputs()) {
            Predicate<Leaving> its = one -> one.input().equals(input);
            assertThat(sum(leavings, its)).isEqualTo(input.grams());
            assertThat(
                            leavings.stream()
                                    .filter(its)
                                    .mapToLong(one -> one.quantity().thousandths())
                                    .sum())
                    .isEqualTo(input.quantity().thousandths());
            assertThat(leavings.stream().filter(its).mapToLong(one -> one.cost().cents()).sum())
                    .isEqualTo(input.cost().cents());
        }
        assertThat(leavings).allMatch(one -> one.quantity().isPositive() && one.grams() > 0);
        assertThat(sum(leavings, one -> one.to() == PlaceKind.TRANSFORMED))
                .isEqualTo(reckoning.outGrams());
        assertThat(sum(leavings, one -> one.to() == PlaceKind.UNEXPLAINED))
                .isEqualTo(reckoning.unexplainedGrams());
        long transformed =
                leavings.stream()
                        .filter(one -> one.to() == PlaceKind.TRANSFORMED)
                        .mapToLong(one -> one.cost().cents())
                        .sum();
        assertThat(Money.sum(reckoning.costs(leavings)).cents()).isEqualTo(transformed);
        if (!work.outputs().isEmpty() && work.losses().stream().allMatch(Work::isOfAll)) {
            assertThat(transformed).isLessThanOrEqualTo(reckoning.cost().cents());
        }
    }

    private static long sum(List<Leaving> leavings, Predicate<Leaving> which) {
        return leavings.stream().filter(which).mapToLong(Leaving::grams).sum();
    }

    /** What happened in a kitchen. */
    record Work(List<Input> inputs, List<Output> outputs, List<Loss> losses) {

        static boolean isOfAll(Loss loss) {
            return loss.input().isEmpty();
        }

        /** Takes what comes out and what is lost from what is there, so that it can be. */
        static Work of(List<Input> inputs, List<Long> out, List<Long> lost, List<Long> trimmed) {
            List<Loss> losses = new ArrayList<>();
            long left = inputs.stream().mapToLong(Input::grams).sum();
            for (Input input : inputs) {
                long grams = trimmed.get(input.line() % trimmed.size()) * input.grams() / 100;
                if (grams > 0) {
                    losses.add(loss(losses.size(), Optional.of(input.line()), grams));
                    left -= grams;
                }
            }
            for (long share : lost) {
                long grams = share * left / 100;
                if (grams > 0) {
                    losses.add(loss(losses.size(), Optional.empty(), grams));
                    left -= grams;
                }
            }
            List<Output> outputs = new ArrayList<>();
            for (long share : out) {
                long grams = share * left / 100;
                if (grams > 0) {
                    outputs.add(
                            new Output(
                                    outputs.size(),
                                    ANY,
                                    PLACE,
                                    Quantity.grams(grams),
                                    grams,
                                    share % 3 == 0,
                                    Optional.empty()));
                    left -= grams;
                }
            }
            return new Work(inputs, outputs, losses);
        }
    }

    @Provide
    Arbitrary<Work> batches() {
        Arbitrary<List<Long>> percents = Arbitraries.longs().between(0, 100).list().ofMaxSize(4);
        return Combinators.combine(
                        ingredients(),
                        percents,
                        percents,
                        Arbitraries.longs().between(0, 100).list().ofMinSize(1).ofMaxSize(4))
                .as(Work::of);
    }

    private static Arbitrary<List<Input>> ingredients() {
        Arbitrary<Input> one =
                Combinators.combine(
                                Arbitraries.of(Unit.KILOGRAM, Unit.PIECE, Unit.LITRE),
                                Arbitraries.longs().between(100, 90_000),
                                Arbitraries.longs().between(1, 50_000),
                                Arbitraries.longs().between(0, 20_000))
                        .as(
                                (unit, thousandths, grams, cents) ->
                                        input(
                                                0,
                                                new Quantity(thousandths, unit),
                                                unit == Unit.KILOGRAM ? thousandths : grams,
                                                cents));
        return one.list().ofMinSize(1).ofMaxSize(6).map(ReckoningTest::numbered);
    }

    private static List<Input> numbered(List<Input> all) {
        List<Input> numbered = new ArrayList<>();
        for (Input one : all) {
            numbered.add(input(numbered.size(), one.quantity(), one.grams(), one.cost().cents()));
        }
        return numbered;
    }

    private static Input input(int line, Quantity quantity, long grams, long cents) {
        return new Input(
                line,
                new UUID(9, line),
                ANY,
                PLACE,
                quantity,
                grams,
                Money.cents(cents),
                "mele",
                false);
    }

    private static Output jars(long count, long grams) {
        return new Output(
                0, ANY, PLACE, Quantity.pieces(count), count * grams, false, Optional.empty());
    }

    private static Loss loss(int line, Optional<Integer> input, long grams) {
        return new Loss(line, Loss.Kind.TRIMMINGS, PlaceKind.COMPOST, input, grams);
    }
}
