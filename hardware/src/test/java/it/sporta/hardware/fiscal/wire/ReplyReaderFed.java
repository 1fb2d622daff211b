package it.sporta.hardware.fiscal.wire;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.fuzz.Fed;
import java.util.stream.Stream;

public final class ReplyReaderFed {
    private ReplyReaderFed() {}

    public static Stream<Fed> all() {
        return Stream.of(ReplyReaderFed::feed);
    }

    private static void feed(byte[] bytes) {
        ReplyReader.read(bytes).ifPresent(reply -> assertThat(reply.toString()).isNotEmpty());
    }
}
