package it.sporta.hardware.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sporta.hardware.bench.ChecksumTest;
import it.sporta.hardware.bench.ScaleModel;
import it.sporta.hardware.bench.ScaleTwin;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.line.SerialLine;
import it.sporta.hardware.scale.Reading.Priced;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.Reading.Unusable;
import it.sporta.hardware.scale.dialog06.ChecksumSecret;
import it.sporta.hardware.scale.dialog06.Dialog06Scale;
import it.sporta.hardware.scale.dialog06.Dialog06Settings;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The driver against its twin, over a real pseudo-terminal. */
@Timeout(20)
class Dialog06ContractTest {
    private static final LineSettings LINE = LineSettings.parse("9600-7O1");
    private static final int POLYNOMIAL = 0x11021;

    @TempDir Path devices;
    private ScaleTwin twin;
    private Scale scale;

    private void counter(Optional<ChecksumTest> test, Dialog06Settings settings, String line) {
        Path path = devices.resolve("usb-bilancia-if00");
        twin = ScaleTwin.dialog06(path, LINE, ScaleModel.COUNTER.steady(), test);
        scale = new Dialog06Scale(SerialLine.of(path.toString(), line).line(), settings);
    }

    private void counter() {
        counter(Optional.empty(), Dialog06Settings.plain(), "9600-7O1");
    }

    @AfterEach
    void away() {
        scale.close();
        twin.close();
    }

    @Test
    void sellsByTheWeightAndAmountOfTheScale() {
        counter();
        twin.put(1_250);
        Reading reading = scale.weigh(249, 0);
        assertThat(reading).isInstanceOf(Priced.class);
        Priced priced = (Priced) reading;
        assertThat(priced.grams()).isEqualTo(1_250);
        assertThat(priced.cents()).isEqualTo(311);
        assertThat(priced.frame()).isEqualTo("<02>02<1B>3<1B>01250<1B>000249<1B>000311<03>");
    }

    @Test
    void sellsNetOfTheTareItTellsTheScale() {
        counter();
        twin.put(1_250);
        assertThat(scale.weigh(200, 50))
                .isInstanceOfSatisfying(
                        Priced.class,
                        priced -> {
                            assertThat(priced.grams()).isEqualTo(1_200);
                            assertThat(priced.tareGrams()).isEqualTo(50);
                            assertThat(priced.cents()).isEqualTo(240);
                        });
    }

    @Test
    void doesNotSellTheSameGoodsTwice() {
        counter();
        twin.put(500);
        assertThat(scale.weigh(249, 0)).isInstanceOf(Priced.class);
        assertThat(scale.weigh(249, 0)).extracting("state").isEqualTo(State.NOT_CHANGED);
        twin.clear();
        twin.put(500);
        assertThat(scale.weigh(249, 0)).isInstanceOf(Priced.class);
    }

    @Test
    void waitsForGoodsThatComeToRest() throws InterruptedException {
        counter();
        twin.put(500);
        twin.shake(true);
        Thread calm = new Thread(() -> rest(400));
        calm.start();
        assertThat(scale.weigh(249, 0)).isInstanceOf(Priced.class);
        calm.join();
    }

    private void rest(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        twin.shake(false);
    }

    @Test
    void namesWhatIsWrongOnThePlate() {
        counter();
        assertThat(scale.weigh(249, 0)).extracting("state").isEqualTo(State.EMPTY_OR_LIGHT);
        twin.put(95);
        assertThat(scale.weigh(249, 0)).extracting("state").isEqualTo(State.EMPTY_OR_LIGHT);
        twin.put(20_000);
        assertThat(scale.weigh(249, 0)).extracting("state").isEqualTo(State.OVERLOAD);
        twin.put(-40);
        assertThat(scale.weigh(249, 0)).extracting("state").isEqualTo(State.BELOW_ZERO);
        twin.put(3);
        assertThat(scale.weigh(249, 5)).extracting("state").isEqualTo(State.BELOW_TARE);
        assertThat(scale.weigh(249, 0)).extracting("state").isEqualTo(State.EMPTY_OR_LIGHT);
        twin.put(500);
        twin.shake(true);
        assertThat(scale.weigh(249, 0)).extracting("state").isEqualTo(State.MOVING);
    }

    @Test
    void saysUnpluggedAndWeighsAgainAfterReplugging() throws InterruptedException {
        counter();
        twin.put(500);
        assertThat(scale.weigh(249, 0)).isInstanceOf(Priced.class);
        Path before = realPath();
        twin.unplug();
        assertThat(scale.weigh(249, 0)).isEqualTo(new Unusable(State.UNPLUGGED, ""));
        twin.plug();
        assertThat(realPath()).isNotEqualTo(before);
        Thread.sleep(250);
        assertThat(scale.weigh(249, 0)).isInstanceOf(Priced.class);
    }

    private Path realPath() {
        try {
            return twin.path().toRealPath();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void isFoundAgainByATillThatStartsAnew() throws InterruptedException {
        counter();
        for (int start = 0; start < 3; start++) {
            twin.put(500);
            assertThat(scale.weigh(249, 0)).isInstanceOf(Priced.class);
            scale.close();
            Thread.sleep(400);
        }
    }

    @Test
    void saysThatASilentScaleDoesNotAnswer() {
        counter();
        twin.put(500);
        twin.mute(true);
        assertThat(scale.weigh(249, 0)).isEqualTo(new Unusable(State.NO_ANSWER, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9600-8N1", "9600-7E1", "4800-7O1", "19200-8N1", "9600-8O1"})
    void makesNoNumberOverAWronglySetLine(String line) {
        counter(Optional.empty(), Dialog06Settings.plain(), line);
        twin.put(500);
        assertThat(scale.weigh(249, 0))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable ->
                                assertThat(unusable.state()).isIn(State.NO_ANSWER, State.INVALID));
    }

    @Test
    void provesItsChecksumsWhenTheScaleAsks() {
        counter(
                Optional.of(new ChecksumTest(POLYNOMIAL)),
                Dialog06Settings.with(new ChecksumSecret(0x1A2B, POLYNOMIAL)),
                "9600-7O1");
        for (int i = 0; i < 52; i++) {
            twin.put(500);
            assertThat(scale.weigh(249, 0)).as("weighing %d", i).isInstanceOf(Priced.class);
        }
    }

    @Test
    void isAConfigurationErrorWhenTheScaleDoesNotBelieveIt() {
        counter(
                Optional.of(new ChecksumTest(POLYNOMIAL)),
                Dialog06Settings.with(new ChecksumSecret(0x1A2B, 0x18005)),
                "9600-7O1");
        twin.put(500);
        assertThat(scale.weigh(249, 0)).extracting("state").isEqualTo(State.CONFIGURATION);
    }

    @Test
    void isAConfigurationErrorWhenTheScaleAsksAndThereIsNoSecret() {
        counter(Optional.of(new ChecksumTest(POLYNOMIAL)), Dialog06Settings.plain(), "9600-7O1");
        twin.put(500);
        assertThat(scale.weigh(249, 0)).extracting("state").isEqualTo(State.CONFIGURATION);
    }

    @Test
    void hasNoWeightToShowWithoutAPrice() {
        counter();
        assertThat(scale.live()).isEmpty();
    }

    @Test
    void refusesAPriceTheScaleCannotHold() {
        counter();
        assertThatIllegalArgumentException().isThrownBy(() -> scale.weigh(1_000_000, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> scale.weigh(100, -1));
    }
}
