package it.sporta.hardware.scale.dialog06;

import it.sporta.hardware.fuzz.Fed;
import it.sporta.hardware.fuzz.Numbers;
import it.sporta.hardware.fuzz.Pieces;
import java.util.stream.Stream;

public final class ParserFed {
    private ParserFed() {}

    public static Stream<Fed> all() {
        return Stream.of(bytes -> feed(new Parser(5), bytes), bytes -> feed(new Parser(6), bytes));
    }

    private static void feed(Parser parser, byte[] bytes) {
        Pieces.soFar(bytes)
                .forEach(
                        soFar ->
                                parser.parse(soFar)
                                        .filter(Answer.Result.class::isInstance)
                                        .map(Answer.Result.class::cast)
                                        .ifPresent(result -> came(soFar, result)));
    }

    private static void came(byte[] bytes, Answer.Result result) {
        Numbers.cameIn(bytes, result.grams());
        Numbers.cameIn(bytes, result.centsPerKg());
        Numbers.cameIn(bytes, result.cents());
    }
}
