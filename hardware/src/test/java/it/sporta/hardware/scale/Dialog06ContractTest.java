package it.sporta.hardware.scale;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import it.sporta.hardware.bench.ChecksumTest;
import it.sporta.hardware.bench.ScaleLanguage;
import it.sporta.hardware.bench.ScaleModel;
import it.sporta.hardware.bench.ScaleTwin;
import it.sporta.hardware.line.SerialLine;
import it.sporta.hardware.scale.Reading.Priced;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.dialog06.ChecksumSecret;
import it.sporta.hardware.scale.dialog06.Dialog06Scale;
import it.sporta.hardware.scale.dialog06.Dialog06Settings;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What Dialog 06 has beyond the contract of all scales, over a real pseudo-terminal. */
@Timeout(20)
class Dialog06ContractTest {
    private static final int POLYNOMIAL = 0x11021;

    @TempDir Path devices;
    private ScaleTwin twin;
    private Scale scale;

    private void counter(Optional<ChecksumTest> test, Dialog06Settings settings, String line) {
        Path path = devices.resolve("usb-bilancia-if00");
        ScaleModel steady = ScaleModel.COUNTER.steady();
        twin =
                test.map(secret -> ScaleTwin.dialog06(path, steady, secret))
                        .orElseGet(() -> ScaleTwin.speaking(ScaleLanguage.DIALOG06, path, steady));
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
    void namesALoadBelowItsTareAndOneBelowTheMinimum() {
        counter();
        twin.put(95);
        assertThat(scale.weigh(249, 0)).extracting("state").isEqualTo(State.EMPTY_OR_LIGHT);
        twin.put(3);
        assertThat(scale.weigh(249, 5)).extracting("state").isEqualTo(State.BELOW_TARE);
        assertThat(scale.weigh(249, 0)).extracting("state").isEqualTo(State.EMPTY_OR_LIGHT);
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
    void refusesAPriceTheScaleCannotHold() {
        counter();
        assertThatIllegalArgumentException().isThrownBy(() -> scale.weigh(1_000_000, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> scale.weigh(100, -1));
    }
}
