package it.sporta.hardware.label;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.fuzz.Fed;
import java.util.stream.Stream;

public final class HostStatusFed {
    private HostStatusFed() {}

    public static Stream<Fed> all() {
        return Stream.of(HostStatusFed::feed);
    }

    private static void feed(byte[] bytes) {
        HostStatus.in(bytes).ifPresent(status -> assertThat(status.waiting()).isNotNegative());
    }
}
