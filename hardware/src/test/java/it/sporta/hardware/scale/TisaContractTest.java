package it.sporta.hardware.scale;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.ScaleLanguage;
import it.sporta.hardware.bench.ScaleModel;
import it.sporta.hardware.bench.ScaleTwin;
import it.sporta.hardware.line.SerialLine;
import it.sporta.hardware.scale.Reading.Priced;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.Reading.Unusable;
import it.sporta.hardware.scale.tisa.TisaScale;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What TISA has beyond the contract of all scales, over a real pseudo-terminal. */
@Timeout(20)
class TisaContractTest {
    @TempDir Path devices;
    private ScaleTwin twin;
    private Scale scale;

    @BeforeEach
    void counter() {
        Path path = devices.resolve("usb-bilancia-if00");
        twin = ScaleTwin.speaking(ScaleLanguage.TISA, path, ScaleModel.COUNTER.steady());
        SerialLine where = new SerialLine(path, ScaleLanguage.TISA.line());
        scale = new TisaScale(where.line(), TisaScale.Variant.A);
    }

    @AfterEach
    void away() {
        scale.close();
        twin.close();
    }

    @Test
    void sellsByTheWeightAndAmountOfTheScale() {
        twin.put(1_250);
        assertThat(scale.weigh(249, 0))
                .isEqualTo(new Priced(1_250, 0, 249, 311, "9900125000003115<0D><0A>"));
        assertThat(twin.display().cents()).isEqualTo(311);
    }

    @Test
    void sellsNothingThatHasATareOrAPriceTheScaleCannotBeTold() {
        twin.put(1_250);
        Unusable unfit = new Unusable(State.CONFIGURATION, "");
        assertThat(scale.weigh(249, 50)).isEqualTo(unfit);
        assertThat(scale.weigh(100_000, 0)).isEqualTo(unfit);
        assertThat(scale.weigh(99_999, 0)).isInstanceOf(Priced.class);
    }

    @Test
    void believesNoAmountThatHasNoRoomInTheFrame() {
        twin.put(14_000);
        assertThat(scale.weigh(80_000, 0)).extracting("state").isEqualTo(State.INVALID);
    }
}
