package it.sporta.hardware.scale;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.ScaleModel;
import it.sporta.hardware.bench.ScaleTwin;
import it.sporta.hardware.line.LineSettings;
import it.sporta.hardware.line.SerialLine;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.Reading.Unusable;
import it.sporta.hardware.scale.Reading.Weighed;
import it.sporta.hardware.scale.toledo8217.Toledo8217Scale;
import it.sporta.hardware.scale.toledo8217.Toledo8217Settings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The driver against its twin, over a real pseudo-terminal. */
@Timeout(20)
class Toledo8217ContractTest {
    private static final Toledo8217Settings CERTIFIED = Toledo8217Settings.certified("DEMO", 100);

    @TempDir Path devices;
    private ScaleTwin twin;
    private Toledo8217Scale scale;

    private void counter(Toledo8217Settings settings, String line) {
        Path path = devices.resolve("usb-bilancia-if00");
        twin =
                ScaleTwin.toledo8217(
                        path, LineSettings.parse("9600-7E1"), ScaleModel.COUNTER.steady());
        scale = new Toledo8217Scale(SerialLine.of(path.toString(), line).line(), settings);
    }

    @AfterEach
    void away() {
        scale.close();
        twin.close();
    }

    @Test
    void weighsUnderItsCertificate() {
        counter(CERTIFIED, "9600-7E1");
        twin.put(1_253);
        assertThat(scale.weigh(249, 0)).isEqualTo(new Weighed(1_255, 0, "<02>01.255<0D>"));
        assertThat(scale.weigh(249, 55)).isEqualTo(new Weighed(1_200, 55, "<02>01.255<0D>"));
        assertThat(scale.certificate()).contains("DEMO");
    }

    @Test
    void refusesToSellWithoutACertificateButShowsTheWeight() {
        counter(Toledo8217Settings.notCertified(100), "9600-7E1");
        twin.put(1_250);
        assertThat(scale.weigh(249, 0)).isEqualTo(new Unusable(State.NOT_CERTIFIED, ""));
        assertThat(scale.look()).isInstanceOf(Weighed.class);
        assertThat(scale.certificate()).isEmpty();
    }

    @Test
    void takesABlankCertificateForNone() {
        counter(Toledo8217Settings.certified("  ", 100), "9600-7E1");
        twin.put(1_250);
        assertThat(scale.weigh(249, 0)).extracting("state").isEqualTo(State.NOT_CERTIFIED);
    }

    @Test
    void namesWhatIsWrongOnThePlate() {
        counter(CERTIFIED, "9600-7E1");
        assertThat(scale.weigh(249, 0)).extracting("state").isEqualTo(State.EMPTY);
        twin.put(95);
        assertThat(scale.weigh(249, 0)).extracting("state").isEqualTo(State.BELOW_MINIMUM);
        twin.put(20_000);
        assertThat(scale.weigh(249, 0)).extracting("state").isEqualTo(State.OVERLOAD);
        twin.put(-40);
        assertThat(scale.weigh(249, 0)).extracting("state").isEqualTo(State.BELOW_ZERO);
        twin.put(200);
        assertThat(scale.weigh(249, 300)).extracting("state").isEqualTo(State.BELOW_TARE);
        twin.put(3);
        assertThat(scale.weigh(249, 5)).extracting("state").isEqualTo(State.BELOW_MINIMUM);
        twin.shake(true);
        assertThat(scale.look()).extracting("state").isEqualTo(State.MOVING);
    }

    @Test
    void keepsThePaceTheScaleWants() {
        counter(CERTIFIED, "9600-7E1");
        twin.put(1_250);
        for (int i = 0; i < 10; i++) {
            assertThat(scale.look()).as("look %d", i).isInstanceOf(Weighed.class);
        }
    }

    @Test
    void saysUnpluggedAndWeighsAgainAfterReplugging() throws InterruptedException {
        counter(CERTIFIED, "9600-7E1");
        twin.put(500);
        assertThat(scale.weigh(249, 0)).isInstanceOf(Weighed.class);
        twin.unplug();
        assertThat(scale.weigh(249, 0)).isEqualTo(new Unusable(State.UNPLUGGED, ""));
        twin.plug();
        Thread.sleep(250);
        assertThat(scale.weigh(249, 0)).isInstanceOf(Weighed.class);
    }

    @Test
    void saysThatASilentScaleDoesNotAnswer() {
        counter(CERTIFIED, "9600-7E1");
        twin.put(500);
        twin.mute(true);
        assertThat(scale.weigh(249, 0)).isEqualTo(new Unusable(State.NO_ANSWER, ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9600-8N1", "9600-7O1", "2400-7E1"})
    void makesNoNumberOverAWronglySetLine(String line) {
        counter(CERTIFIED, line);
        twin.put(500);
        assertThat(scale.weigh(249, 0))
                .isInstanceOfSatisfying(
                        Unusable.class,
                        unusable ->
                                assertThat(unusable.state()).isIn(State.NO_ANSWER, State.INVALID));
    }

    @Test
    void doesNotSellTheSameGoodsTwiceBehindThePlateRule() {
        counter(CERTIFIED, "9600-7E1");
        PlateMustChange ruled = new PlateMustChange(scale, 5);
        twin.put(500);
        assertThat(ruled.weigh(249, 0)).isInstanceOf(Weighed.class);
        assertThat(ruled.weigh(249, 0)).extracting("state").isEqualTo(State.NOT_CHANGED);
        twin.clear();
        assertThat(ruled.live().orElseThrow().look()).extracting("state").isEqualTo(State.EMPTY);
        twin.put(500);
        assertThat(ruled.weigh(249, 0)).isInstanceOf(Weighed.class);
    }
}
