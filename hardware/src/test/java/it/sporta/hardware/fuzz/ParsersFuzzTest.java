package it.sporta.hardware.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import it.sporta.hardware.fiscal.wire.ReplyReaderFed;
import it.sporta.hardware.label.HostStatusFed;
import it.sporta.hardware.payment.ParserFed;
import it.sporta.hardware.scale.DialectsFed;
import it.sporta.hardware.scale.tisa.FramesFed;
import it.sporta.hardware.scanner.SplitterFed;
import it.sporta.hardware.slip.SignalsFed;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;

/**
 * Every parser of what devices say, led by the code it has reached (Jazzer). Only in the long form
 * of the tests; what it finds stays behind as an input that every later run tries first.
 */
@Tag("fuzz")
class ParsersFuzzTest {
    private static final int LONGEST = 256;

    static final List<Fed> ALL =
            Stream.of(
                            DialectsFed.all(),
                            it.sporta.hardware.scale.dialog06.ParserFed.all(),
                            FramesFed.all(),
                            ParserFed.all(),
                            SplitterFed.all(),
                            SignalsFed.all(),
                            HostStatusFed.all(),
                            ReplyReaderFed.all())
                    .flatMap(parsers -> parsers)
                    .toList();

    @FuzzTest(maxDuration = "5m")
    void bearsAnything(byte[] bytes) {
        byte[] few = Arrays.copyOf(bytes, Math.min(bytes.length, LONGEST));
        ALL.forEach(parser -> parser.with(few));
    }
}
