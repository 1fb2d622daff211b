package it.sporta.hardware.scanner;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SplitterTest {
    private final Splitter splitter = new Splitter();

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\r\n", "\t"})
    void deliversOnceWhateverEndsTheCode(String end) {
        assertThat(type("8001234567899" + end, 0)).containsExactly(scan("8001234567899"));
    }

    @Test
    void endsACodeAfterASilence() {
        assertThat(type("8001234567899", 0)).isEmpty();
        assertThat(splitter.silence(79)).isEmpty();
        assertThat(splitter.silence(80)).contains(scan("8001234567899"));
        assertThat(splitter.silence(500)).isEmpty();
    }

    @Test
    void waitsForTheEndOfAScannerThatEndsItsCodes() {
        assertThat(type("123\r", 0)).hasSize(1);
        assertThat(type("80012", 1_000)).isEmpty();
        assertThat(splitter.silence(1_500)).isEmpty();
        assertThat(type("34567899\r", 1_600)).containsExactly(scan("8001234567899"));
    }

    @Test
    void dropsACodeWhoseEndIsLostAndReadsTheNext() {
        assertThat(type("123\r", 0)).hasSize(1);
        assertThat(type("80012", 1_000)).isEmpty();
        assertThat(splitter.silence(2_000)).isEmpty();
        assertThat(type("456\r", 2_100)).containsExactly(scan("456"));
    }

    @Test
    void learnsThatAScannerEndsItsCodesNoMore() {
        assertThat(type("123\r", 0)).hasSize(1);
        assertThat(type("456", 1_000)).isEmpty();
        assertThat(splitter.silence(2_000)).isEmpty();
        assertThat(type("789", 3_000)).isEmpty();
        assertThat(splitter.silence(3_080)).contains(scan("789"));
    }

    @Test
    void takesForTheSeparatorWhatTheScannerIsSetToSend() {
        Splitter mapped = new Splitter('|');
        byte[] bytes = "]C10112|10A\r".getBytes(StandardCharsets.ISO_8859_1);
        assertThat(mapped.accept(bytes, bytes.length, 0))
                .containsExactly(new Scan("0112\u001d10A", Optional.of("]C1")));
    }

    @Test
    void joinsACodeThatArrivesInPieces() {
        assertThat(type("80012", 0)).isEmpty();
        assertThat(type("34567899", 40)).isEmpty();
        assertThat(type("\r", 80)).containsExactly(scan("8001234567899"));
    }

    @Test
    void takesTheSameCodeForASecondPieceOnlyAfterAWhile() {
        assertThat(type("123\r", 0)).hasSize(1);
        assertThat(type("123\r", 250)).isEmpty();
        assertThat(type("456\r", 260)).hasSize(1);
        assertThat(type("456\r", 561)).hasSize(1);
    }

    @Test
    void separatesTheIdentifierOfTheSymbology() {
        assertThat(type("]E08001234567899\r", 0))
                .containsExactly(new Scan("8001234567899", Optional.of("]E0")));
    }

    @Test
    void keepsTheSeparatorOfGs1AndDropsOtherControls() {
        assertThat(type("]d2\u001d01\u000712\u001d10A\r", 0))
                .containsExactly(new Scan("\u001d0112\u001d10A", Optional.of("]d2")));
    }

    @Test
    void dropsAnOverlongCodeWholeAndReadsTheNext() {
        assertThat(type("9".repeat(300) + "\r", 0)).isEmpty();
        assertThat(type("123\r", 10)).containsExactly(scan("123"));
    }

    /** Whatever pieces the line makes of it, a code comes out whole or not at all. */
    @Property(tries = 200)
    void aCodeIsWholeHoweverItIsCut(
            @ForAll("ends") String end,
            @ForAll @Size(max = 8) List<@IntRange(max = 25) Integer> at) {
        byte[] bytes = ("]d2\u001d0108012345678904" + end).getBytes(StandardCharsets.ISO_8859_1);
        Splitter fresh = new Splitter();
        List<Scan> scans = new ArrayList<>();
        int from = 0;
        List<Integer> cuts = new ArrayList<>(new TreeSet<>(at));
        cuts.add(bytes.length);
        for (int to : cuts) {
            int until = Math.min(to, bytes.length);
            byte[] piece = Arrays.copyOfRange(bytes, Math.min(from, until), until);
            scans.addAll(fresh.accept(piece, piece.length, from));
            from = until;
        }
        fresh.silence(from + 100L).ifPresent(scans::add);
        assertThat(scans).containsExactly(new Scan("\u001d0108012345678904", Optional.of("]d2")));
    }

    @Provide
    Arbitrary<String> ends() {
        return Arbitraries.of("\r", "\n", "\r\n", "\t", "");
    }

    @Property
    void staysWithinItsPromiseWhateverComes(@ForAll @Size(max = 400) byte[] noise) {
        List<Scan> scans = new ArrayList<>(new Splitter().accept(noise, noise.length, 0));
        assertThat(scans).allMatch(scan -> scan.text().length() <= Scan.LONGEST);
    }

    private List<Scan> type(String text, long at) {
        byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
        return splitter.accept(bytes, bytes.length, at);
    }

    private static Scan scan(String text) {
        return new Scan(text, Optional.empty());
    }
}
