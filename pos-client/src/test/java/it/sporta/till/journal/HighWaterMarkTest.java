package it.sporta.till.journal;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Head;
import it.sporta.till.disk.SealedFile.Surface;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HighWaterMarkTest {

    private static final int MOUTHFUL = 7;

    @TempDir Path folder;
    private final Hub hub = new Hub();

    /** Takes seven bytes at a time, as a nearly full disk or a signal makes a file do. */
    private static Surface stingy(FileChannel file) {
        return (bytes, position) -> {
            ByteBuffer some = bytes.slice();
            some.limit(Math.min(MOUTHFUL, some.limit()));
            int taken = file.write(some, position);
            bytes.position(bytes.position() + taken);
            return taken;
        };
    }

    private interface Kind {
        HighWaterMark on(FileChannel file, Surface surface) throws IOException;
    }

    /** Writes a mark where little is taken at a time: can it be read afterwards? */
    private boolean isWholeWhereLittleIsTaken(Kind kind) throws IOException {
        HighWaterMark.Mark written =
                new HighWaterMark.Mark(Hub.TILL, new Head(1, 1, hub.grant(1).hash()));
        Path path = folder.resolve("stingy");
        FileChannel file =
                FileChannel.open(
                        path,
                        StandardOpenOption.CREATE,
                        StandardOpenOption.READ,
                        StandardOpenOption.WRITE);
        try (HighWaterMark mark = kind.on(file, stingy(file))) {
            mark.write(written);
        }
        try (HighWaterMark mark = HighWaterMark.open(path)) {
            return mark.read().filter(written::equals).isPresent();
        }
    }

    @Test
    void isWholeOnADiskThatTakesLittleAtATime() throws IOException {
        assertThat(isWholeWhereLittleIsTaken(HighWaterMark::new)).isTrue();
    }

    @Test
    void catchesTheOneThatDoesNotLoop() throws IOException {
        assertThat(isWholeWhereLittleIsTaken(Mutants::markThatWritesOnce)).isFalse();
    }

    @Test
    void keepsItsOtherSlotWhenOneIsTorn() throws Exception {
        Path file = folder.resolve("mark");
        Head one = new Head(1, 1, hub.grant(1).hash());
        Head two = new Head(1, 2, hub.grant(1).hash());
        try (HighWaterMark mark = HighWaterMark.open(file)) {
            mark.write(new HighWaterMark.Mark(Hub.TILL, one));
            mark.write(new HighWaterMark.Mark(Hub.TILL, two));
        }
        byte[] bytes = Files.readAllBytes(file);
        bytes[4096 + 20] ^= 1;
        Files.write(file, bytes);
        try (HighWaterMark mark = HighWaterMark.open(file)) {
            assertThat(mark.read()).contains(new HighWaterMark.Mark(Hub.TILL, one));
        }
    }
}
