package it.sporta.till.exchanges;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.fiscal.wire.Exchange;
import it.sporta.hardware.fiscal.wire.Exchange.Direction;
import it.sporta.till.exchanges.ExchangeBook.Standing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExchangeBookTest {

    private static final String NOVEMBER = "2026-11-23T09:00:00Z";
    private static final String SERIAL = "99MEY022274";

    @TempDir Path home;

    private static Exchange said(String at, String text) {
        return new Exchange(Instant.parse(at), SERIAL, Direction.ASKED, text, "");
    }

    private Path file(String month) {
        return home.resolve("fiscal/exchanges-" + month + ".log");
    }

    private List<String> lines(String month) throws IOException {
        return Files.readAllLines(file(month));
    }

    @Test
    void keepsEachExchangeInOneLineChainedToTheOneBefore() throws Exception {
        ExchangeBook book = ExchangeBook.in(home);
        book.append(said(NOVEMBER, "<a>\r\n\\</a>"));
        book.append(said(NOVEMBER, "<b/>"));
        assertThat(lines("2026-11")).hasSize(3).first().isEqualTo("begins " + "0".repeat(64));
        assertThat(lines("2026-11").get(1))
                .endsWith(" 2026-11-23T09:00:00Z ASKED 99MEY022274 <a>\\r\\n\\\\</a>");
        assertThat(book.standing()).isEqualTo(new Standing(2, 0));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("2026-11"))))
                .isEqualTo("rw-------");
    }

    @Test
    void goesOnWhereItEndedAfterARestartAndInAnotherMonth() throws Exception {
        ExchangeBook.in(home).append(said(NOVEMBER, "<a/>"));
        ExchangeBook.in(home).append(said("2026-11-30T22:59:59Z", "<b/>"));
        // in the shop the month is over an hour before it is in Greenwich
        ExchangeBook.in(home).append(said("2026-11-30T23:00:00Z", "<c/>"));
        String last = lines("2026-11").get(2).substring(0, 64);
        assertThat(lines("2026-12").get(0)).isEqualTo("begins " + last);
        assertThat(ExchangeBook.in(home).standing()).isEqualTo(new Standing(3, 0));
    }

    @Test
    void takesASignThatEndsALineElsewhere() {
        ExchangeBook book = ExchangeBook.in(home);
        book.append(said(NOVEMBER, "<a>\u0085\u2028\u2029</a>"));
        assertThat(book.standing()).isEqualTo(new Standing(1, 0));
    }

    @Test
    void staysInItsLastMonthWhereAClockGoesBack() throws Exception {
        ExchangeBook book = ExchangeBook.in(home);
        book.append(said("2020-01-01T00:00:00Z", "<dead battery/>"));
        book.append(said(NOVEMBER, "<a/>"));
        book.append(said("2020-01-01T00:00:00Z", "<b/>"));
        book.append(said(NOVEMBER, "<c/>"));
        ExchangeBook.in(home).append(said("2020-01-01T00:00:00Z", "<d/>"));
        assertThat(lines("2020-01")).hasSize(2);
        assertThat(lines("2026-11")).hasSize(5);
        assertThat(ExchangeBook.in(home).standing()).isEqualTo(new Standing(5, 0));
    }

    @Test
    void showsALineThatWasChangedAndAllThatWereTakenAway() throws Exception {
        ExchangeBook book = ExchangeBook.in(home);
        for (String text : List.of("<a/>", "<b/>", "<c/>")) {
            book.append(said(NOVEMBER, text));
        }
        String whole = Files.readString(file("2026-11"));
        Files.writeString(file("2026-11"), whole.replace("<b/>", "<x/>"));
        assertThat(book.standing().loose()).isEqualTo(2);
        List<String> fewer = whole.lines().filter(line -> !line.endsWith("<b/>")).toList();
        Files.write(file("2026-11"), fewer);
        assertThat(book.standing().loose()).isEqualTo(1);
        Files.writeString(file("2026-11"), whole);
        assertThat(book.standing()).isEqualTo(new Standing(3, 0));
        book.append(said("2026-12-10T09:00:00Z", "<d/>"));
        Files.delete(file("2026-11"));
        assertThat(book.standing()).as("a month is missing").isEqualTo(new Standing(1, 1));
    }

    @Test
    void goesOnAfterALineThatAPowerCutLeftUnfinished() throws Exception {
        ExchangeBook.in(home).append(said(NOVEMBER, "<a/>"));
        Files.writeString(file("2026-11"), "af63c2 2026-11", StandardOpenOption.APPEND);
        ExchangeBook.in(home).append(said(NOVEMBER, "<b/>"));
        assertThat(ExchangeBook.in(home).standing()).isEqualTo(new Standing(2, 1));
        Files.writeString(file("2026-12"), "begi");
        ExchangeBook.in(home).append(said("2026-12-10T09:00:00Z", "<c/>"));
        assertThat(ExchangeBook.in(home).standing()).isEqualTo(new Standing(3, 2));
    }

    @Test
    void saysThatTheDiskIsFullAndGoesOnOnceItIsNot() throws Exception {
        ExchangeBook book = ExchangeBook.in(home);
        book.append(said(NOVEMBER, "<a/>"));
        Files.createSymbolicLink(file("2026-12"), Path.of("/dev/full"));
        Exchange december = said("2026-12-10T09:00:00Z", "<b/>");
        assertThatThrownBy(() -> book.append(december))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("No space left");
        Files.delete(file("2026-12"));
        book.append(december);
        assertThat(book.standing()).isEqualTo(new Standing(2, 0));
    }

    @Test
    void hasNothingToSayOfATillThatNeverSpoke() {
        assertThat(ExchangeBook.in(home).standing()).isEqualTo(new Standing(0, 0));
    }

    @Property(tries = 30)
    void keepsWhateverIsSaid(@ForAll @Size(max = 5) List<String> texts) throws Exception {
        Path folder = Files.createTempDirectory("book");
        try {
            ExchangeBook book = ExchangeBook.in(folder);
            texts.forEach(text -> book.append(said(NOVEMBER, text)));
            assertThat(ExchangeBook.in(folder).standing()).isEqualTo(new Standing(texts.size(), 0));
        } finally {
            Files.deleteIfExists(folder.resolve("fiscal/exchanges-2026-11.log"));
            Files.deleteIfExists(folder.resolve("fiscal"));
            Files.delete(folder);
        }
    }
}
