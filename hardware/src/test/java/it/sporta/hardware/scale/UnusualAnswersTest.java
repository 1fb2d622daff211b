package it.sporta.hardware.scale;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.scale.Reading.Priced;
import it.sporta.hardware.scale.Reading.State;
import it.sporta.hardware.scale.Reading.Weighed;
import it.sporta.hardware.scale.cas.CasCounter;
import it.sporta.hardware.scale.dialog06.Dialog06Scale;
import it.sporta.hardware.scale.dialog06.Dialog06Settings;
import it.sporta.hardware.scale.mtsics.MtSics;
import it.sporta.hardware.scale.tisa.TisaScale;
import it.sporta.hardware.scale.toledo8217.Toledo8217;
import it.sporta.hardware.scale.toledo8217.Variant;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What a scale that works would hardly say, and a driver must bear. */
@Timeout(20)
class UnusualAnswersTest {
    private static final TillComputes CERTIFIED = TillComputes.certified("DEMO", 20);

    @Property
    void anAmountMayDifferByOneCentAndNoMore(
            @ForAll @LongRange(min = 1, max = 99_999) long grams,
            @ForAll @LongRange(min = 1, max = 999_999) long centsPerKg,
            @ForAll @LongRange(min = -3, max = 3) long off) {
        long half = (2 * grams * centsPerKg + 1_000) / 2_000;
        assertThat(Priced.agrees(grams, centsPerKg, half + off)).isEqualTo(Math.abs(off) <= 1);
    }

    @Test
    void anAmountOfTheScaleThatIsNotWeightTimesPriceIsNotSold() {
        assertThat(tisa("9900125000003126<0D><0A>")).isInstanceOf(Priced.class);
        assertThat(tisa("9900125000003137<0D><0A>")).extracting("state").isEqualTo(State.INVALID);
    }

    private static Reading tisa(String answer) {
        return new TisaScale(new ScriptedLine(answer), TisaScale.Variant.A).weigh(249, 0);
    }

    @Test
    void aComputingScaleThatWeighsInPoundsIsSetUpWrong() {
        String pounds = "<02>02<1B>0<1B>01250<1B>000249<1B>000311<03>";
        Dialog06Scale scale =
                new Dialog06Scale(new ScriptedLine("<06>", pounds), Dialog06Settings.plain());
        assertThat(scale.weigh(249, 0)).extracting("state").isEqualTo(State.CONFIGURATION);
    }

    @Test
    void aScaleThatIsNotReadyIsAskedOnceMore() {
        String frame = "<01><02>S 01.250kg" + Framing.xor("S 01.250kg") + "<03><04>";
        ScriptedLine line = new ScriptedLine("<15>", "<06>", frame);
        assertThat(new WeighingScale(line, new CasCounter(), CERTIFIED).weigh(249, 0))
                .isEqualTo(new Weighed(1_250, 0, frame));
        assertThat(line.asked()).isEqualTo(List.of("<05>", "<05>", "<11>"));
        ScriptedLine never = new ScriptedLine("<15>");
        assertThat(new WeighingScale(never, new CasCounter(), CERTIFIED).weigh(249, 0))
                .extracting("state")
                .isEqualTo(State.INVALID);
    }

    @Test
    void aFloodOfNoiseComesToAnEnd() {
        ScriptedLine flood = new ScriptedLine("x".repeat(128));
        assertThat(new WeighingScale(flood, sics(), CERTIFIED).weigh(249, 0))
                .extracting("state")
                .isEqualTo(State.INVALID);
    }

    @Test
    void halfAFrameIsUnreadableAndNotSilence() {
        ScriptedLine half = new ScriptedLine("S S     1.2");
        assertThat(new WeighingScale(half, sics(), CERTIFIED).weigh(249, 0))
                .extracting("state")
                .isEqualTo(State.INVALID);
    }

    @Test
    void aToledoGetsTheRestItsManualAsksFor() {
        Toledo8217 toledo = new Toledo8217(Variant.METTLER);
        WeighingScale scale =
                new WeighingScale(new ScriptedLine("<02>01.250<0D>"), toledo, CERTIFIED);
        long before = System.nanoTime();
        scale.look();
        scale.look();
        scale.look();
        assertThat(Duration.ofNanos(System.nanoTime() - before))
                .isGreaterThan(Duration.ofMillis(390));
    }

    private static Dialect sics() {
        return new MtSics(MtSics.Command.SI);
    }
}
