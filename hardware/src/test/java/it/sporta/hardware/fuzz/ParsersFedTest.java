package it.sporta.hardware.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** The laws themselves, on little: {@link ParsersFuzzTest} searches for hours. */
class ParsersFedTest {
    @Test
    void noLawIsBrokenByWhatDevicesSayNorByNoise() throws Exception {
        Random noise = new Random(42);
        List<byte[]> said = said();
        assertThat(said).isNotEmpty();
        for (Fed parser : ParsersFuzzTest.ALL) {
            parser.with(new byte[0]);
            for (byte[] bytes : said) {
                parser.with(bytes);
                byte[] disturbed = bytes.clone();
                disturbed[noise.nextInt(bytes.length)] = (byte) noise.nextInt(256);
                parser.with(disturbed);
            }
        }
    }

    /** What the fuzzer begins with, and what it has found. */
    private static List<byte[]> said() throws Exception {
        Path inputs =
                Path.of(
                        ParsersFedTest.class
                                .getResource("ParsersFuzzTestInputs/bearsAnything")
                                .toURI());
        List<byte[]> all = new ArrayList<>();
        try (DirectoryStream<Path> files = Files.newDirectoryStream(inputs)) {
            for (Path file : files) {
                all.add(Files.readAllBytes(file));
            }
        }
        return all;
    }
}
