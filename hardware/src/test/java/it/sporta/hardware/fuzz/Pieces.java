package it.sporta.hardware.fuzz;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bytes as a parser sees them that is given all that came so far. */
public final class Pieces {
    /** No frame of a scale is longer. */
    private static final int LONGEST_FRAME = 64;

    private Pieces() {}

    /** One byte, two bytes, and so on. */
    public static Stream<byte[]> soFar(byte[] bytes) {
        return IntStream.rangeClosed(1, Math.min(bytes.length, LONGEST_FRAME))
                .mapToObj(length -> Arrays.copyOf(bytes, length));
    }
}
