package it.sporta.hardware.payment;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.fuzz.Fed;
import it.sporta.hardware.payment.Frame.Application;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

public final class ParserFed {
    private ParserFed() {}

    public static Stream<Fed> all() {
        return Stream.of(ParserFed::feed);
    }

    private static void feed(byte[] bytes) {
        List<Frame> whole = new Parser().accept(bytes, bytes.length);
        for (int piece = 1; piece <= Math.min(4, bytes.length); piece++) {
            assertThat(inPieces(bytes, piece)).isEqualTo(whole);
        }
        whole.stream()
                .filter(Application.class::isInstance)
                .map(Application.class::cast)
                .forEach(ParserFed::read);
    }

    private static List<Frame> inPieces(byte[] bytes, int size) {
        Parser parser = new Parser();
        List<Frame> frames = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += size) {
            byte[] piece = Arrays.copyOfRange(bytes, at, Math.min(bytes.length, at + size));
            frames.addAll(parser.accept(piece, piece.length));
        }
        return frames;
    }

    /** Whoever reads a message finds something or nothing, and never stumbles. */
    private static void read(Application message) {
        assertThat(Result.in(message).map(Result::frame).orElse(message.payload()))
                .isEqualTo(message.payload());
    }
}
