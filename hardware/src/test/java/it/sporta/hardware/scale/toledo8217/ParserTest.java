package it.sporta.hardware.scale.toledo8217;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.scale.toledo8217.Answer.Garbage;
import it.sporta.hardware.scale.toledo8217.Answer.Status;
import it.sporta.hardware.scale.toledo8217.Answer.Weight;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ParserTest {
    private final Parser parser = new Parser(Variant.METTLER);

    static Stream<Arguments> recorded() {
        return Stream.of(
                Arguments.of("\u000201.250\r", new Weight(1_250, false)),
                Arguments.of("\u000214.995N\r", new Weight(14_995, true)),
                Arguments.of("\u000200.000\r", new Weight(0, false)),
                Arguments.of("\u0002?A\r", new Status(true, false, false, false)),
                Arguments.of("\u0002?B\r", new Status(false, true, false, false)),
                Arguments.of("\u0002?d\r", new Status(false, false, true, false)),
                Arguments.of("\u0002?P\r", new Status(false, false, false, true)));
    }

    @ParameterizedTest
    @MethodSource("recorded")
    void readsEachFrameHoweverItIsCut(String frame, Answer expected) {
        byte[] bytes = frame.getBytes(StandardCharsets.ISO_8859_1);
        for (int length = 1; length < bytes.length; length++) {
            assertThat(parser.parse(Arrays.copyOf(bytes, length))).as("first %d", length).isEmpty();
        }
        assertThat(parser.parse(bytes)).contains(expected);
    }

    @Test
    void readsFramesWithoutAPointOnlyWhereTheVariantSaysSo() {
        byte[] frame = "\u000201250\r".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(parser.parse(frame)).contains(new Garbage());
        assertThat(new Parser(Variant.BAXTRAN).parse(frame)).contains(new Weight(1_250, false));
    }

    @Property
    void makesNoNumberOfNoise(@ForAll @Size(max = 16) byte[] noise) {
        String text = new String(noise, StandardCharsets.ISO_8859_1);
        parser.parse(noise)
                .filter(Weight.class::isInstance)
                .ifPresent(answer -> assertThat(text).matches("\u0002\\d{2}\\.\\d{3}N?\r"));
    }
}
