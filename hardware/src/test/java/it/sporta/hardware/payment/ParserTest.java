package it.sporta.hardware.payment;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.payment.Frame.Application;
import it.sporta.hardware.payment.Frame.Confirmation;
import it.sporta.hardware.payment.Frame.Progress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class ParserTest {
    private static final String PAN = "0006799991234567890";
    private static final String PAID =
            "000000000E00" + PAN + "CLI123456" + "3261215" + "1" + "00000000088" + "000042000777";

    @Test
    void tellsConfirmationProgressAndResultApartInWhateverPieces() {
        byte[] wire =
                bytes(
                        "\u0006\u0003\u007A"
                                + "\u0001INSERIRE CARTA      \u0004"
                                + "\u0002"
                                + PAID
                                + "\u0003"
                                + (char) lrc(PAID));
        for (int size = 1; size <= wire.length; size++) {
            List<Frame> frames = parsed(wire, size);
            assertThat(frames).as("pieces of %s", size).hasSize(3);
            assertThat(frames.get(0)).isEqualTo(new Confirmation(true, 0x7A));
            assertThat(frames.get(1)).isEqualTo(new Progress("INSERIRE CARTA"));
            assertThat(result(frames.get(2)).mark())
                    .isEqualTo(new Mark("000042", "000777", "3261215"));
        }
    }

    @Test
    void readsAResultFieldByField() {
        Result paid = result(parsed(frame(PAID), 500).get(0));
        assertThat(paid.accepted()).isTrue();
        assertThat(paid.entry()).isEqualTo("CLI");
        assertThat(paid.authorisation()).isEqualTo("123456");
        assertThat(paid.card()).isEqualTo("1");
        assertThat(paid.acquirer()).isEqualTo("00000000088");
        assertThat(paid.ofReversal()).isFalse();

        String no = "FONDI INSUFFICIENTI     " + "0".repeat(11);
        Result refused =
                result(
                        parsed(frame("000000000E01" + no + "2" + "00000000088" + "000043000778"), 9)
                                .get(0));
        assertThat(refused.accepted()).isFalse();
        assertThat(refused.reason()).isEqualTo("FONDI INSUFFICIENTI");
        assertThat(refused.mark()).isEqualTo(new Mark("000043", "000778", ""));
    }

    @Test
    void readsAConvertedAmount() {
        String converted = PAID.replaceFirst("E00", "V00") + "0".repeat(11) + "1" + "00010850";
        Result paid = result(parsed(frame(converted + "840" + "000000001356" + "2"), 7).get(0));
        assertThat(paid.conversion())
                .contains(new Result.Conversion("00010850", "840", "000000001356", "2"));
    }

    @Test
    void keepsTheNumberOfTheCardNowhere() {
        for (String payload : List.of(PAID, PAID.replaceFirst("E00", "E51"))) {
            Frame frame = parsed(frame(payload), 11).get(0);
            assertThat(frame.toString()).doesNotContain("679999").doesNotContain("67890");
            assertThat(result(frame).toString()).doesNotContain("679999").doesNotContain("67890");
        }
    }

    @Test
    void takesTheCheckCharacterByItsPlaceWhateverItLooksLike() {
        for (int check : List.of(0x01, 0x02, 0x03, 0x04, 0x06, 0x15)) {
            byte[] wire =
                    bytes("\u0002000000000T\u0003" + (char) check + "\u0006\u0003" + (char) 0x03);
            for (int size = 1; size <= wire.length; size++) {
                List<Frame> frames = parsed(wire, size);
                assertThat(frames).hasSize(2);
                assertThat(((Application) frames.get(0)).check()).isEqualTo(check);
                assertThat(((Application) frames.get(0)).payload()).isEqualTo("000000000T");
                assertThat(frames.get(1)).isEqualTo(new Confirmation(true, 0x03));
            }
        }
    }

    @Test
    void findsAFrameBehindNoiseAndBehindOneThatBrokeOff() {
        byte[] wire = bytes("\u0000U\u0006~\u0015\u0001ATT\u00020000\u0002" + PAID + "\u0003x");
        assertThat(parsed(wire, 1)).hasSize(1);
        assertThat(result(parsed(wire, 1).get(0)).accepted()).isTrue();
    }

    @Test
    void makesFourChecksOfOneFrameAndTellsThemApart() {
        // 7F with the letter A is 3E; the frame's 02 and 03 count, or one of them, or none
        assertThat(Frame.application("A", Coverage.PAYLOAD)).containsExactly(2, 'A', 3, 0x3E);
        assertThat(Frame.application("A", Coverage.PAYLOAD_ETX)).containsExactly(2, 'A', 3, 0x3D);
        assertThat(Frame.application("A", Coverage.STX_PAYLOAD)).containsExactly(2, 'A', 3, 0x3C);
        assertThat(Frame.application("A", Coverage.STX_PAYLOAD_ETX))
                .containsExactly(2, 'A', 3, 0x3F);
        assertThat(Frame.confirmation(true, Coverage.PAYLOAD)).containsExactly(6, 3, 0x79);
        assertThat(Frame.confirmation(false, Coverage.PAYLOAD)).containsExactly(0x15, 3, 0x6A);
        for (Coverage each : Coverage.values()) {
            byte[] frame = Frame.application(PAID, each);
            Application read = (Application) parsed(frame, 5).get(0);
            assertThat(Coverage.of(read.sum(), read.check())).contains(each);
        }
    }

    @Property
    void survivesAnyBytesAndFindsTheFrameBehindThem(@ForAll byte[] noise) {
        Parser parser = new Parser();
        parser.accept(noise, noise.length);
        byte[] end = bytes("\u0000\u0000");
        parser.accept(end, end.length); // whatever hung open takes these or breaks off
        byte[] whole = frame(PAID);
        List<Frame> frames = parser.accept(whole, whole.length);
        assertThat(frames).isNotEmpty();
        assertThat(frames.get(frames.size() - 1)).isInstanceOf(Application.class);
        assertThat(frames.toString()).doesNotContain("67890");
    }

    @Property
    void neverTakesADisturbedByteForAWholeFrame(@ForAll byte place, @ForAll byte change) {
        byte[] frame = frame(PAID);
        int at = 1 + Math.floorMod(place, PAID.length());
        int flipped = Math.floorMod(change, 0x20);
        frame[at] ^= (byte) flipped;
        boolean whole =
                parsed(frame, 3).stream()
                        .filter(Application.class::isInstance)
                        .map(Application.class::cast)
                        .anyMatch(read -> Coverage.PAYLOAD_ETX.check(read.sum()) == read.check());
        assertThat(whole).isEqualTo(flipped == 0);
    }

    private static byte[] frame(String payload) {
        return bytes("\u0002" + payload + "\u0003" + (char) lrc(payload));
    }

    /** Message and end. */
    private static int lrc(String payload) {
        return 0x7F ^ 0x03 ^ payload.chars().reduce(0, (a, b) -> a ^ b);
    }

    private static Result result(Frame frame) {
        return Result.in((Application) frame).orElseThrow();
    }

    private static byte[] bytes(String wire) {
        return wire.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static List<Frame> parsed(byte[] wire, int size) {
        Parser parser = new Parser();
        List<Frame> frames = new ArrayList<>();
        IntStream.iterate(0, from -> from < wire.length, from -> from + size)
                .mapToObj(
                        from -> Arrays.copyOfRange(wire, from, Math.min(wire.length, from + size)))
                .forEach(piece -> frames.addAll(parser.accept(piece, piece.length)));
        return frames;
    }
}
