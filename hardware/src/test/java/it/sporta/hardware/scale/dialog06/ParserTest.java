package it.sporta.hardware.scale.dialog06;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.scale.dialog06.Answer.Accepted;
import it.sporta.hardware.scale.dialog06.Answer.ChecksumDemand;
import it.sporta.hardware.scale.dialog06.Answer.ChecksumVerdict;
import it.sporta.hardware.scale.dialog06.Answer.Declined;
import it.sporta.hardware.scale.dialog06.Answer.Garbage;
import it.sporta.hardware.scale.dialog06.Answer.Result;
import it.sporta.hardware.scale.dialog06.Answer.Status;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParserTest {
    private static final String PRICED = "\u000202\u001b3\u001b01250\u001b000249\u001b000311\u0003";

    private final Parser parser = new Parser(6);

    static Stream<Arguments> recorded() {
        return Stream.of(
                Arguments.of("\u0006", new Accepted()),
                Arguments.of("\u0015", new Declined()),
                Arguments.of(PRICED, new Result(true, 1_250, 249, 311)),
                Arguments.of(
                        "\u000202\u001b0\u001b00105\u001b000100\u001b000105\u0003",
                        new Result(false, 105, 100, 105)),
                Arguments.of("\u000209\u001b20\u0003", new Status("20")),
                Arguments.of("\u000211\u001b25B\u0003", new ChecksumDemand(0x5B)),
                Arguments.of("\u000211\u001b1\u0003", new ChecksumVerdict(true)),
                Arguments.of("\u000211\u001b0\u0003", new ChecksumVerdict(false)));
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void readsEachFrameHoweverItIsCut(String frame, Answer expected) {
        byte[] bytes = frame.getBytes(StandardCharsets.ISO_8859_1);
        for (int size = 1; size <= bytes.length; size++) {
            assertThat(readInPieces(bytes, size)).as("pieces of %d", size).contains(expected);
        }
    }

    /** As a line delivers: the parser is asked after each piece, and once it answers that is it. */
    private Optional<Answer> readInPieces(byte[] bytes, int size) {
        for (int end = size; ; end += size) {
            int upTo = Math.min(end, bytes.length);
            Optional<Answer> answer = parser.parse(Arrays.copyOf(bytes, upTo));
            if (answer.isPresent() || upTo == bytes.length) {
                assertThat(upTo).as("answered before the frame was whole").isEqualTo(bytes.length);
                return answer;
            }
        }
    }

    @Test
    void readsFiveDigitPricesWhereTheScaleSendsThem() {
        String frame = "\u000202\u001b3\u001b01250\u001b00249\u001b000311\u0003";
        assertThat(new Parser(5).parse(frame.getBytes(StandardCharsets.ISO_8859_1)))
                .contains(new Result(true, 1_250, 249, 311));
    }

    @Property
    void neverReadsAChangedFrameAsTheSameNumbersInSilence(
            @ForAll @IntRange(max = 25) int at, @ForAll byte other) {
        byte[] bytes = PRICED.getBytes(StandardCharsets.ISO_8859_1);
        bytes[at] = other;
        parser.parse(bytes).ifPresent(answer -> assertThat(isHonest(answer, bytes)).isTrue());
    }

    @Property
    void makesNoNumberOfNoise(@ForAll @Size(max = 64) byte[] noise) {
        parser.parse(noise).ifPresent(answer -> assertThat(isHonest(answer, noise)).isTrue());
    }

    /** An answer with numbers must stand in the bytes digit for digit. */
    private static boolean isHonest(Answer answer, byte[] bytes) {
        if (!(answer instanceof Result result)) {
            return true;
        }
        String text = new String(bytes, StandardCharsets.ISO_8859_1);
        return text.contains(String.format("\u001b%05d\u001b", result.grams()))
                && text.contains(String.format("\u001b%06d\u0003", result.cents()));
    }

    @Test
    void refusesBytesBehindAFrame() {
        byte[] two = (PRICED + "\u0006").getBytes(StandardCharsets.ISO_8859_1);
        assertThat(parser.parse(two)).contains(new Garbage());
    }

    @Test
    void namesEveryStatusOfTheManual() {
        assertThat(
                        List.of("20", "21", "22", "30", "31", "32", "11", "01").stream()
                                .map(Trouble::named))
                .extracting(Enum::name)
                .containsExactly(
                        "MOVING",
                        "NOT_CHANGED",
                        "NOT_FINISHED",
                        "EMPTY_OR_LIGHT",
                        "BELOW_ZERO",
                        "OVERLOAD",
                        "CONFIGURATION",
                        "INVALID");
    }
}
