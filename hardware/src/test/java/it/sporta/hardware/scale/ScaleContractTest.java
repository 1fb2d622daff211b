package it.sporta.hardware.scale;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.LineTrouble;
import it.sporta.hardware.bench.ScaleTwin;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.Reading.Unusable;
import it.sporta.hardware.scale.Reading.Weighed;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * What every driver of scales promises, each against its twin over a real pseudo-terminal. They
 * mostly wait, so all are tried at the same time.
 */
@Timeout(60)
class ScaleContractTest {
    private static final TillComputes CERTIFIED = TillComputes.certified("DEMO", 20);

    @TempDir Path devices;

    private interface Clause {
        void holdsAt(Stand stand) throws Exception;
    }

    private Stand stand(Subject subject, TillComputes terms, LineSettings line) {
        return Stand.of(subject, devices, terms, line);
    }

    private void everywhere(Clause clause) {
        Stand.together(
                Subject.ALL,
                subject -> {
                    try (Stand stand = stand(subject, CERTIFIED, subject.line())) {
                        clause.holdsAt(stand);
                    }
                });
    }

    private static List<Subject> thoseThatOnlyWeigh() {
        return Subject.ALL.stream().filter(Subject::onlyWeighs).toList();
    }

    @Test
    void weighsToTheGram() {
        everywhere(
                stand -> {
                    for (long grams : new long[] {20, 1_253, 29_999, 99_999}) {
                        stand.twin().put(grams);
                        stand.weighs(grams);
                    }
                });
    }

    @Test
    void goodsThatMoveAreNoWeight() {
        everywhere(
                stand -> {
                    stand.twin().put(500);
                    stand.twin().shake(true);
                    stand.says(State.MOVING);
                });
    }

    @Test
    void waitsForGoodsThatComeToRest() {
        everywhere(
                stand -> {
                    stand.twin().put(500);
                    stand.twin().shake(true);
                    Thread calm = new Thread(() -> rest(stand.twin()));
                    calm.start();
                    stand.weighs(500);
                    calm.join();
                });
    }

    private static void rest(ScaleTwin twin) {
        try {
            Thread.sleep(300);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        twin.shake(false);
    }

    @Test
    void namesWhatIsWrongOnThePlate() {
        everywhere(
                stand -> {
                    stand.says(State.EMPTY);
                    stand.twin().put(200_000);
                    stand.says(State.OVERLOAD);
                    stand.twin().put(-40);
                    stand.says(State.BELOW_ZERO);
                });
    }

    @Test
    void takesATareOffAndNamesALoadBelowItOrBelowTheMinimum() {
        Stand.together(
                thoseThatOnlyWeigh(),
                subject -> {
                    try (Stand stand = stand(subject, CERTIFIED, subject.line())) {
                        stand.twin().put(1_250);
                        assertThat(stand.scale().weigh(249, 50))
                                .as("%s", subject)
                                .isInstanceOfSatisfying(
                                        Weighed.class,
                                        weighed -> {
                                            assertThat(weighed.netGrams()).isEqualTo(1_200);
                                            assertThat(weighed.tareGrams()).isEqualTo(50);
                                        });
                        stand.twin().put(45);
                        assertThat(stand.scale().weigh(249, 50))
                                .as("%s", subject)
                                .extracting("state")
                                .isEqualTo(State.BELOW_TARE);
                        stand.twin().put(19);
                        stand.says(State.BELOW_MINIMUM);
                    }
                });
    }

    @Test
    void aSilentScaleDoesNotAnswer() {
        everywhere(
                stand -> {
                    stand.twin().put(500);
                    stand.twin().suffer(LineTrouble.DUMB);
                    long before = System.nanoTime();
                    assertThat(stand.weigh())
                            .as("%s", stand.subject())
                            .isEqualTo(new Unusable(State.NO_ANSWER, ""));
                    assertThat(Duration.ofNanos(System.nanoTime() - before))
                            .as("%s", stand.subject())
                            .isLessThan(Duration.ofSeconds(15));
                });
    }

    @Test
    void aPulledPlugIsNamedAndAfterReplacingItTheScaleWeighsAgain() {
        everywhere(
                stand -> {
                    stand.twin().put(500);
                    stand.weighs(500);
                    Path before = stand.twin().path().toRealPath();
                    stand.twin().unplug();
                    assertThat(stand.weigh())
                            .as("%s", stand.subject())
                            .isEqualTo(new Unusable(State.UNPLUGGED, ""));
                    stand.twin().plug();
                    assertThat(stand.twin().path().toRealPath()).isNotEqualTo(before);
                    Thread.sleep(250);
                    stand.twin().clear();
                    stand.twin().put(700);
                    stand.weighs(700);
                });
    }

    @Test
    void overALineWithAnotherParityNothingIsANumber() {
        Stand.together(
                Subject.ALL,
                subject -> {
                    try (Stand stand = stand(subject, CERTIFIED, subject.wrongLine())) {
                        stand.twin().put(500);
                        assertThat(stand.weigh())
                                .as("%s", subject)
                                .isInstanceOfSatisfying(
                                        Unusable.class,
                                        unusable ->
                                                assertThat(unusable.state())
                                                        .as("%s", subject)
                                                        .isIn(State.NO_ANSWER, State.INVALID));
                    }
                });
    }

    @Test
    void aGarbledAnswerIsAskedForAgainAndThenNotBelieved() {
        everywhere(
                stand -> {
                    stand.twin().put(300);
                    stand.weighs(300);
                    stand.twin().clear();
                    stand.twin().put(500);
                    stand.twin().garble(1);
                    stand.weighs(500);
                    stand.twin().clear();
                    stand.twin().put(700);
                    stand.twin().garble(1_000);
                    stand.says(State.INVALID);
                });
    }

    @Test
    void readsAnAnswerThatComesOneCharacterAtATime() {
        everywhere(
                stand -> {
                    stand.twin().put(1_253);
                    stand.twin().suffer(LineTrouble.JITTER);
                    stand.weighs(1_253);
                });
    }

    @Test
    void doesNotSellTheSameGoodsTwiceWhereTheTillKeepsThePlate() {
        Stand.together(
                thoseThatOnlyWeigh(),
                subject -> {
                    try (Stand stand = stand(subject, CERTIFIED, subject.line())) {
                        Scale ruled = new PlateMustChange(stand.scale(), 1);
                        stand.twin().put(500);
                        assertThat(ruled.weigh(249, 0)).isInstanceOf(Weighed.class);
                        stand.twin().put(620);
                        assertThat(ruled.weigh(249, 0))
                                .as("%s", subject)
                                .extracting("state")
                                .isEqualTo(State.NOT_CHANGED);
                        stand.twin().clear();
                        assertThat(ruled.live().orElseThrow().look())
                                .as("%s", subject)
                                .extracting("state")
                                .isEqualTo(State.EMPTY);
                        stand.twin().put(500);
                        assertThat(ruled.weigh(249, 0)).isInstanceOf(Weighed.class);
                    }
                });
    }

    @Test
    void whereTheTillComputesItSellsOnlyUnderACertificateButShowsTheWeight() {
        Stand.together(
                thoseThatOnlyWeigh(),
                subject -> {
                    TillComputes none = TillComputes.certified("  ", 20);
                    try (Stand stand = stand(subject, none, subject.line())) {
                        stand.twin().put(1_250);
                        stand.says(State.NOT_CERTIFIED);
                        assertThat(stand.scale().certificate()).isEmpty();
                        assertThat(stand.scale().live().orElseThrow().look())
                                .as("%s", subject)
                                .isInstanceOf(Weighed.class);
                    }
                });
    }

    @Test
    void whoComputesItselfNeedsNoneAndShowsNoWeightWithoutAPrice() {
        everywhere(
                stand -> {
                    boolean weighs = stand.subject().onlyWeighs();
                    assertThat(stand.scale().live().isPresent()).isEqualTo(weighs);
                    assertThat(stand.scale().certificate().isPresent()).isEqualTo(weighs);
                });
    }
}
