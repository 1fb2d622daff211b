package it.sporta.hardware.slip;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What each model gets is read by its own manual's numbers, and asks nothing it cannot do. */
class EveryModelTest {

    static final Iterable<PrinterModel> MODELS = PrinterModel.KNOWN;

    /**
     * Written off the table of models: which number means table 858, or 1252, where not Epson's.
     */
    private static final Map<String, Map<Integer, String>> NUMBERS =
            Map.of(
                    "star-escpos", Map.of(4, "858", 32, "1252"),
                    "wincor-th230-plus", Map.of(6, "858", 8, "1252"),
                    "kefar-kr-306", Map.of(14, "858", 11, "1252"),
                    "yhd-8390", Map.of(14, "858", 11, "1252"));

    private static final Map<Integer, String> EPSON = Map.of(19, "858", 16, "1252");

    private static final Set<String> NARROW =
            Set.of("pos-58", "sunmi-v2", "zj-5870", "seiko-rp-f10-58");
    private static final Set<String> WITHOUT_BLADE = Set.of("pos-58", "sunmi-v2", "zj-5870");
    private static final Set<String> WITHOUT_CODES = Set.of("pos-58", "zj-5870");

    private static ManualReader read(Slip slip, PrinterModel model) {
        return new ManualReader(
                new EscPosEncoder(model).encode(slip), NUMBERS.getOrDefault(model.name(), EPSON));
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void writesItalianAsItIsSpelled(PrinterModel model) {
        String text = "x[]{}|~ " + ManualReader.italian();
        Slip slip = Slip.builder().bold(text).columns("Totale", "2,50 \u20AC").cut().build();
        ManualReader paper = read(slip, model);
        assertThat(paper.lines().get(0)).isEqualTo(text);
        assertThat(paper.lines().get(1))
                .hasSize(model.columns())
                .startsWith("Totale ")
                .endsWith(" 2,50 \u20AC");
        assertThat(paper.cuts()).isEqualTo(WITHOUT_BLADE.contains(model.name()) ? 0 : 1);
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void drawsCodesOrWritesThemOut(PrinterModel model) {
        ManualReader paper =
                read(Slip.builder().ean13("8001234567897").qr("https://e.it/1").build(), model);
        if (WITHOUT_CODES.contains(model.name())) {
            assertThat(paper.codes()).isEmpty();
            assertThat(paper.lines().toString()).contains("8001234567897", "https://e.it/1");
        } else {
            assertThat(paper.codes()).containsExactly("8001234567897", "https://e.it/1");
        }
    }

    @ParameterizedTest
    @FieldSource("MODELS")
    void knowsHowWideItsPaperIs(PrinterModel model) {
        assertThat(model.columns() < 42).isEqualTo(NARROW.contains(model.name()));
        assertThat(PrinterModel.named(model.name())).isEqualTo(model);
    }

    /** Whoever looks for the line that can be read finds the number of the model's own table. */
    @ParameterizedTest
    @FieldSource("MODELS")
    void theTestPageShowsTheTableOfTheModel(PrinterModel model) {
        Slip.Builder page = Slip.builder();
        TestPage.on(page);
        byte[] job = new EscPosEncoder(model).encode(page.build());
        String sent = new String(job, java.nio.charset.StandardCharsets.ISO_8859_1);
        String line =
                String.format(
                        "\u001bt%c%3d  \u0085\u008a\u0082\u008d\u0095\u0097\u00d4\u00d5"
                                + "   \u00e0\u00e8\u00e9\u00ec\u00f2\u00f9\u00c8\u0080\n\u001bt%c",
                        (char) model.codePage(), model.codePage(), (char) model.codePage());
        assertThat(sent).contains(line);
        assertThat(sent.length()).isLessThan(1_200);
    }

    @Test
    void aTableFoundOnTheTestPageReplacesTheUsualOne() {
        PrinterModel found = PrinterModel.POS_58.onPage(71, "windows-1252");
        byte[] job = new EscPosEncoder(found).encode(Slip.builder().line("\u20AC").build());
        assertThat(new ManualReader(job, Map.of(71, "1252")).lines()).containsExactly("\u20AC");
    }
}
