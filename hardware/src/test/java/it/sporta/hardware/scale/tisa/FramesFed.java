package it.sporta.hardware.scale.tisa;

import it.sporta.hardware.fuzz.Fed;
import it.sporta.hardware.fuzz.Numbers;
import it.sporta.hardware.fuzz.Pieces;
import it.sporta.hardware.scale.tisa.Frames.Answer.Result;
import java.util.stream.Stream;

public final class FramesFed {
    private FramesFed() {}

    public static Stream<Fed> all() {
        return Stream.of(FramesFed::feed);
    }

    private static void feed(byte[] bytes) {
        Pieces.soFar(bytes)
                .forEach(
                        soFar ->
                                Frames.parse(soFar)
                                        .filter(Result.class::isInstance)
                                        .map(Result.class::cast)
                                        .ifPresent(result -> came(soFar, result)));
    }

    private static void came(byte[] bytes, Result result) {
        Numbers.cameIn(bytes, result.grams());
        Numbers.cameIn(bytes, result.cents());
    }
}
