package it.sporta.hardware.scale;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.Reading.Unusable;
import it.sporta.hardware.scale.Reading.Weighed;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class PlateMustChangeTest {
    private static final Unusable EMPTY = new Unusable(State.EMPTY, "");

    private final FakePlate plate = new FakePlate();
    private final PlateMustChange scale = new PlateMustChange(plate, 5);

    @Test
    void sellsTheSameGoodsOnce() {
        plate.holds = new Weighed(500, 0, "a");
        assertThat(scale.weigh(100, 0)).isInstanceOf(Weighed.class);
        assertThat(scale.weigh(100, 0)).isEqualTo(new Unusable(State.NOT_CHANGED, "a"));
    }

    @Test
    void sellsTheSameWeightAgainAfterAnEmptyPlate() {
        plate.holds = new Weighed(500, 0, "a");
        scale.weigh(100, 0);
        plate.holds = EMPTY;
        scale.live().orElseThrow().look();
        plate.holds = new Weighed(500, 0, "b");
        assertThat(scale.weigh(100, 0)).isInstanceOf(Weighed.class);
    }

    @Test
    void doesNotSellALoadAgainWithWhatWasLaidToItOrTakenFromIt() {
        plate.holds = new Weighed(500, 0, "a");
        scale.weigh(100, 0);
        plate.holds = new Weighed(620, 0, "b");
        assertThat(scale.weigh(100, 0)).isEqualTo(new Unusable(State.NOT_CHANGED, "b"));
        plate.holds = new Weighed(380, 0, "c");
        scale.live().orElseThrow().look();
        assertThat(scale.weigh(100, 0)).isEqualTo(new Unusable(State.NOT_CHANGED, "c"));
        plate.holds = EMPTY;
        scale.live().orElseThrow().look();
        plate.holds = new Weighed(620, 0, "d");
        assertThat(scale.weigh(100, 0)).isInstanceOf(Weighed.class);
    }

    @Test
    void letsAContainerStayThatWasTakenOffAsTare() {
        plate.holds = new Weighed(500, 50, "a");
        scale.weigh(100, 50);
        plate.holds = new Weighed(60, 0, "some goods are left");
        scale.live().orElseThrow().look();
        plate.holds = new Weighed(480, 50, "b");
        assertThat(scale.weigh(100, 50)).isEqualTo(new Unusable(State.NOT_CHANGED, "b"));
        plate.holds = new Weighed(52, 0, "the bowl");
        scale.live().orElseThrow().look();
        plate.holds = new Weighed(480, 50, "c");
        assertThat(scale.weigh(100, 50)).isInstanceOf(Weighed.class);
    }

    @Test
    void doesNotTakeVeryLittleThatIsSoldForABareBowl() {
        plate.holds = new Weighed(4, 50, "a");
        scale.weigh(100, 50);
        assertThat(scale.weigh(100, 50)).isEqualTo(new Unusable(State.NOT_CHANGED, "a"));
    }

    @Test
    void knowsThatNothingLiesWhereThePlateIsBelowZero() {
        plate.holds = new Weighed(500, 0, "a");
        scale.weigh(100, 0);
        plate.holds = new Unusable(State.BELOW_ZERO, "");
        scale.live().orElseThrow().look();
        plate.holds = new Weighed(500, 0, "b");
        assertThat(scale.weigh(100, 0)).isInstanceOf(Weighed.class);
    }

    @Test
    void comparesWithTheTareOn() {
        plate.holds = new Weighed(500, 0, "a");
        scale.weigh(100, 0);
        plate.holds = new Weighed(480, 20, "a");
        assertThat(scale.weigh(100, 20)).isInstanceOf(Unusable.class);
    }

    @Test
    void weighsAgainWhatIsOnNoTicketAnyMore() {
        plate.holds = new Weighed(500, 0, "a");
        Reading first = scale.weigh(100, 0);
        scale.release(first);
        assertThat(scale.weigh(100, 0)).isInstanceOf(Weighed.class);
        assertThat(scale.weigh(100, 0)).isEqualTo(new Unusable(State.NOT_CHANGED, "a"));
    }

    @Test
    void keepsThePlateWhenTheLineOfAnEarlierLoadGoes() {
        plate.holds = new Weighed(500, 0, "a");
        Reading earlier = scale.weigh(100, 0);
        plate.holds = EMPTY;
        scale.live().orElseThrow().look();
        plate.holds = new Weighed(500, 0, "a");
        assertThat(scale.weigh(100, 0)).isEqualTo(earlier);
        scale.release(earlier);
        assertThat(scale.weigh(100, 0)).isEqualTo(new Unusable(State.NOT_CHANGED, "a"));
    }

    @Test
    void isNotSoldAgainWhenItsLineCameBack() {
        plate.holds = new Weighed(500, 0, "a");
        Reading first = scale.weigh(100, 0);
        scale.release(first);
        scale.reclaim(first);
        assertThat(scale.weigh(100, 0)).isEqualTo(new Unusable(State.NOT_CHANGED, "a"));
    }

    @Test
    void aLineThatCameBackHoldsUpNoOtherGoods() {
        plate.holds = new Weighed(500, 0, "a");
        Reading first = scale.weigh(100, 0);
        scale.release(first);
        plate.holds = EMPTY;
        scale.live().orElseThrow().look();
        plate.holds = new Weighed(900, 0, "b");
        scale.reclaim(first);
        assertThat(scale.weigh(100, 0)).isInstanceOf(Weighed.class);
    }

    @Test
    void lettingGoAndTakingBackDoNotWaitForTheWire() {
        plate.holds = new Weighed(500, 0, "a");
        Reading first = scale.weigh(100, 0);
        plate.whileWeighing =
                () ->
                        CompletableFuture.runAsync(
                                        () -> {
                                            scale.release(first);
                                            scale.reclaim(first);
                                            scale.remember(first);
                                            scale.release(first);
                                        })
                                .orTimeout(10, SECONDS)
                                .join();
        assertThat(scale.weigh(100, 0)).isInstanceOf(Weighed.class);
        plate.whileWeighing = () -> {};
        assertThat(scale.weigh(100, 0)).isEqualTo(new Unusable(State.NOT_CHANGED, "a"));
    }

    @Test
    void aBarePlateSeenBeforeAWeighingDoesNotFreeWhatWasWeighedAfterIt() throws Exception {
        plate.holds = new Weighed(500, 0, "a");
        CompletableFuture<Reading> sold = new CompletableFuture<>();
        Thread till = new Thread(() -> sold.complete(scale.weigh(100, 0)));
        plate.afterLooking =
                () -> {
                    till.start();
                    while (till.getState() != Thread.State.BLOCKED && !sold.isDone()) {
                        Thread.onSpinWait();
                    }
                };
        plate.looksLike = Optional.of(EMPTY);
        scale.live().orElseThrow().look();
        plate.afterLooking = () -> {};
        assertThat(sold.get(10, SECONDS)).isInstanceOf(Weighed.class);
        assertThat(scale.weigh(100, 0)).isEqualTo(new Unusable(State.NOT_CHANGED, "a"));
    }

    @Test
    void remembersOverARestartWhatStillLiesThere() {
        scale.remember(new Weighed(500, 0, "a"));
        plate.holds = new Weighed(500, 0, "a");
        assertThat(scale.weigh(100, 0)).isEqualTo(new Unusable(State.NOT_CHANGED, "a"));
        plate.holds = EMPTY;
        scale.live().orElseThrow().look();
        plate.holds = new Weighed(900, 0, "b");
        assertThat(scale.weigh(100, 0)).isInstanceOf(Weighed.class);
    }

    private static final class FakePlate implements Scale, LiveWeight {
        private volatile Reading holds = EMPTY;
        private Optional<Reading> looksLike = Optional.empty();
        private Runnable whileWeighing = () -> {};
        private Runnable afterLooking = () -> {};

        @Override
        public Reading weigh(long centsPerKg, long tareGrams) {
            whileWeighing.run();
            return holds instanceof Weighed said
                    ? new Weighed(said.netGrams(), said.tareGrams(), said.frame())
                    : holds;
        }

        @Override
        public Reading look() {
            Reading seen = looksLike.orElse(holds);
            afterLooking.run();
            return seen;
        }

        @Override
        public Optional<LiveWeight> live() {
            return Optional.of(this);
        }

        @Override
        public void close() {
            holds = EMPTY;
        }
    }
}
