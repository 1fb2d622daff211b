package it.sporta.hardware.slip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class LayoutTest {
    /** Random text is full of signs no table has. */
    private static final Logger COMPLAINTS = Logger.getLogger(PrinterText.class.getName());

    static {
        COMPLAINTS.setLevel(Level.OFF);
    }

    private static final PrinterModel NARROW = PrinterModel.POS_58;

    @Test
    void setsTwoColumnsApart() {
        assertThat(lines(Slip.builder().columns("Mele", "2,50").build()))
                .containsExactly("Mele" + " ".repeat(24) + "2,50");
    }

    @Test
    void wrapsTheLeftColumnAndKeepsTheAmountWhole() {
        List<String> lines =
                lines(
                        Slip.builder()
                                .columns("Pomodori datterini di Pachino biologici", "12,50")
                                .build());
        assertThat(lines)
                .containsExactly(
                        "Pomodori datterini di Pachino", "biologici" + " ".repeat(18) + "12,50");
    }

    @Test
    void setsFiguresBelowEachOtherAndClosesUpWhereThePaperIsNarrow() {
        List<List<String>> rows =
                List.of(
                        List.of("IVA", "Imponibile", "Imposta", "Totale"),
                        List.of("22%", "1.234,56", "271,60", "1.506,16"));
        Slip slip = Slip.builder().table(rows).build();
        assertThat(lines(slip))
                .containsExactly(
                        "IVA  Imponibile Imposta   Totale", "22%    1.234,56  271,60 1.506,16");
        assertThat(lines(slip, PrinterModel.EPSON_TM_T20))
                .containsExactly(
                        "IVA         Imponibile      Imposta       Totale",
                        "22%           1.234,56       271,60     1.506,16");
    }

    @Property
    void aTableNeverLeavesThePaperNorLosesALetter(
            @ForAll @Size(4) List<@StringLength(max = 30) String> cells) {
        List<String> lines = lines(Slip.builder().table(List.of(cells, cells)).build());
        assertThat(lines).allMatch(line -> line.length() <= NARROW.columns());
        PrinterText text = new PrinterText(NARROW);
        String once = cells.stream().map(text::clean).collect(Collectors.joining());
        assertThat(solid(String.join("", lines))).isEqualTo(solid(once + once));
    }

    @Test
    void aTableHasRowsOfOneLength() {
        List<String> row = List.of("a", "b");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Slip.builder().table(List.of(row, List.of("a"))));
        assertThatIllegalArgumentException().isThrownBy(() -> Slip.builder().table(List.of()));
    }

    @Test
    void writesCodesOutWhereTheModelDrawsNone() {
        assertThat(lines(Slip.builder().ean13("8001234567897").build()))
                .containsExactly("8001234567897");
    }

    @Property
    void neverWritesBeyondThePaperNorLosesALetter(
            @ForAll @StringLength(max = 120) String left,
            @ForAll @StringLength(max = 20) String right) {
        List<String> lines = lines(Slip.builder().columns(left, right).line(left).build());
        assertThat(lines).allMatch(line -> line.length() <= NARROW.columns());
        PrinterText text = new PrinterText(NARROW);
        String both = text.clean(left) + text.clean(right) + text.clean(left);
        assertThat(solid(String.join("", lines))).isEqualTo(solid(both));
    }

    private static String solid(String text) {
        return text.replaceAll("\\s", "");
    }

    private static List<String> lines(Slip slip) {
        return lines(slip, NARROW);
    }

    private static List<String> lines(Slip slip, PrinterModel model) {
        return new Layout(model, new PrinterText(model))
                .rows(slip).stream().map(row -> ((Row.Line) row).text()).toList();
    }
}
