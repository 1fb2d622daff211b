package it.sporta.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.fuzz.Fed;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

public final class SplitterFed {
    private SplitterFed() {}

    public static Stream<Fed> all() {
        return Stream.of(SplitterFed::feed);
    }

    /** Every scan is a stretch of what came, whatever the pauses. */
    private static void feed(byte[] bytes) {
        Splitter splitter = new Splitter();
        String came = new String(bytes, StandardCharsets.ISO_8859_1);
        long now = 1_000;
        for (byte octet : bytes) {
            now += octet & 0x7F;
            splitter.accept(new byte[] {octet}, 1, now)
                    .forEach(scan -> assertThat(printable(came)).contains(scan.text()));
        }
        splitter.silence(now + 1_000)
                .ifPresent(scan -> assertThat(printable(came)).contains(scan.text()));
    }

    private static String printable(String came) {
        return came.replaceAll("[^ -~\\x1D\t\r\n]", "");
    }
}
