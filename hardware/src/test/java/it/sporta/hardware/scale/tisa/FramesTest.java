package it.sporta.hardware.scale.tisa;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.scale.Framing;
import it.sporta.hardware.scale.tisa.Frames.Answer;
import it.sporta.hardware.scale.tisa.Frames.Answer.Garbage;
import it.sporta.hardware.scale.tisa.Frames.Answer.NoWeight;
import it.sporta.hardware.scale.tisa.Frames.Answer.Result;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FramesTest {
    private static final String SOLD = checked("990012500000311");

    static Stream<Arguments> recorded() {
        return Stream.of(
                Arguments.of(SOLD, new Result(1_250, true, 311)),
                Arguments.of(checked("990000000000000"), new Result(0, true, 0)),
                Arguments.of(checked("990999991000000"), new Result(99_999, false, 0)),
                Arguments.of(checked("991000000000000"), new NoWeight()),
                Arguments.of(checked("991     0      "), new NoWeight()),
                Arguments.of(checked("990 12500000311"), new Garbage()));
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void readsEachFrameHoweverItIsCut(String frame, Answer expected) {
        byte[] bytes = bytes(frame);
        for (int length = 0; length < bytes.length; length++) {
            assertThat(Frames.parse(Arrays.copyOf(bytes, length))).as("%d", length).isEmpty();
        }
        assertThat(Frames.parse(bytes)).contains(expected);
    }

    @Test
    void asksWithACheckCharacterThatNeedBeNoDigit() {
        assertThat(new String(Frames.price(249), StandardCharsets.US_ASCII))
                .isEqualTo("9800249>\r\n");
    }

    @Test
    void believesNoCheckCharacterButTheOneThatFits() {
        for (char check = 0; check < 256; check++) {
            String frame = SOLD.substring(0, 15) + check + "\r\n";
            Answer expected =
                    check == SOLD.charAt(15) ? new Result(1_250, true, 311) : new Garbage();
            assertThat(Frames.parse(bytes(frame))).contains(expected);
        }
    }

    @Property
    void readsEveryWeightAndAmountAsItWasWritten(
            @ForAll @LongRange(max = 99_999) long grams,
            @ForAll @LongRange(max = 999_999) long cents) {
        String frame = checked(String.format("990%05d0%06d", grams, cents));
        assertThat(Frames.parse(bytes(frame))).contains(new Result(grams, true, cents));
    }

    @Property
    void oneWrongCharacterIsAlwaysNoticed(@ForAll @IntRange(max = 17) int at, @ForAll byte other) {
        byte[] frame = bytes(SOLD);
        Answer expected = frame[at] == other ? new Result(1_250, true, 311) : new Garbage();
        frame[at] = other;
        assertThat(Frames.parse(frame)).contains(expected);
    }

    @Property
    void makesNoNumberOfNoise(@ForAll @Size(max = 40) byte[] noise) {
        Frames.parse(noise).ifPresent(answer -> assertThat(answer).isNotInstanceOf(Result.class));
    }

    private static String checked(String block) {
        return block + Framing.xor(block) + "\r\n";
    }

    private static byte[] bytes(String frame) {
        return frame.getBytes(StandardCharsets.ISO_8859_1);
    }
}
