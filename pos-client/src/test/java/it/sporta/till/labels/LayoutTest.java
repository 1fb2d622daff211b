package it.sporta.till.labels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.label.Label;
import it.sporta.hardware.label.Label.Size;
import it.sporta.hardware.label.Roll;
import it.sporta.kernel.Refused;
import it.sporta.till.Till;
import it.sporta.ui.Words;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LayoutTest {

    private static final Sticker SOUP = JarSticker.of(Jars.SOUP);

    @TempDir Path own;

    private void write(String text) throws Exception {
        Files.writeString(own.resolve("jar.txt"), text);
    }

    private List<Label.Part> laidOut(String text) {
        return LayoutText.read(LabelKind.JAR, text).on(Roll.USUAL, SOUP).parts();
    }

    @ParameterizedTest
    @EnumSource
    void oursAreAllRightAndNameNoFieldThatIsNone(LabelKind kind) {
        assertThat(new Layouts(own).of(kind).rows()).isNotEmpty();
    }

    @Test
    void aHubsOwnFileTakesThePlaceOfOursAtOnce() throws Exception {
        Layouts layouts = new Layouts(own);
        List<Label.Part> ours = layouts.of(LabelKind.JAR).on(Roll.USUAL, SOUP).parts();
        assertThat(ours).last().isEqualTo(new Label.Gs1128("(01)04006381333931(10)L26326-1"));
        write("# nostra\ncode {ean}\n\nlarge Dalla cucina: {name}\nlabel {label}\n");
        List<Label.Part> parts = layouts.of(LabelKind.JAR).on(Roll.USUAL, SOUP).parts();
        assertThat(parts)
                .startsWith(
                        new Label.Ean13("4006381333931"),
                        Label.Text.of(Size.LARGE_QUANTITY, "Dalla cucina: Zuppa di orzo"));
        assertThat(parts.subList(2, parts.size())).isEqualTo(ours.subList(0, ours.size() - 1));
        Files.delete(own.resolve("jar.txt"));
        assertThat(layouts.of(LabelKind.JAR).on(Roll.USUAL, SOUP).parts()).isEqualTo(ours);
    }

    @Test
    void theFirstCodeWithWhichAllHasItsPlaceIsPrinted() {
        Layout ours = new Layouts(own).of(LabelKind.JAR);
        assertThat(ours.on(new Roll(50, 60), SOUP).parts())
                .last()
                .isEqualTo(new Label.Ean13("4006381333931"));
        Sticker bare =
                new Sticker("/", "Zuppa", "L1", LabelKind.JAR, java.util.Map.of(), SOUP.label());
        assertThat(ours.on(Roll.USUAL, bare).parts()).hasSize(SOUP.label().size());
    }

    /** A lot as somebody else wrote it may be more than a code takes. */
    @Test
    void whatMakesNoCodeIsPassedOver() {
        Sticker sticker =
                new Sticker(
                        "/",
                        "Zuppa",
                        "",
                        LabelKind.JAR,
                        java.util.Map.of("lot", "L".repeat(60), "ean", "4006381333931"),
                        SOUP.label());
        Layout layout = LayoutText.read(LabelKind.JAR, "label {label}\ncode (10){lot} | {ean}");
        assertThat(layout.on(Roll.USUAL, sticker).parts())
                .last()
                .isEqualTo(new Label.Ean13("4006381333931"));
    }

    @Test
    void aRowWhoseFieldSaysNothingIsLeftOut() {
        assertThat(laidOut("label {label}\ntext Da {name}, lotto {lot}"))
                .last()
                .isEqualTo(Label.Text.of(Size.TEXT, "Da Zuppa di orzo, lotto L26326-1"));
        Sticker bare =
                new Sticker("/", "Zuppa", "L1", LabelKind.JAR, java.util.Map.of(), SOUP.label());
        Layout layout = LayoutText.read(LabelKind.JAR, "label {label}\ntext Lotto {lot}");
        assertThat(layout.on(Roll.USUAL, bare).parts()).hasSize(SOUP.label().size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '>',
            value = {
                "label {label};huge {name} > riga 2: «huge» non è una grandezza; si conoscono code,",
                "label {label};name > riga 2: dopo «name» manca che cosa stampare.",
                "label {label};;# sì;text {price} > riga 4: il campo «price» qui non c'è; si conoscono",
                "label {label};text {name > riga 2: una graffa non racchiude",
                "label {label} e {lot} > riga 1: dopo «label» sta solo il campo label.",
                "label {label};code {ean};code {ean} > riga 3: un codice c'è già.",
                "label {label};code 12{ean} > riga 2: il codice non è un EAN né un GS1-128.",
                "label {label};code {ean} |> riga 2: il codice non è un EAN né un GS1-128.",
                "name {name} > manca il campo «label», che la legge vuole"
            })
    void whatIsWrongIsSaidInOneSentenceThatNamesTheLine(String text, String sentence)
            throws Exception {
        write(text.replace(';', '\n'));
        assertThatThrownBy(() -> new Layouts(own).of(LabelKind.JAR))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(said(no)).contains("layouts/jar.txt", sentence));
    }

    /** Potatoes have an origin and no category: their origin would be left out with it. */
    @Test
    void whatTheLawAsksForStandsInARowThatNoOtherFieldTakesAway() {
        String told = "name {name}\ntext {name}: {price}\ntext {variety}\ntext {allergens}\n";
        String together = told + "text Origine: {origin}, cat. {category}\n";
        assertThatThrownBy(() -> LayoutText.read(LabelKind.SHELF, together))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no ->
                                assertThat(said(no))
                                        .contains("layouts/shelf.txt", "\u00abcategory\u00bb"));
        String apart = "text {name} da {origin}\ntext Categoria: {category}\n";
        assertThat(LayoutText.read(LabelKind.SHELF, told + apart).rows()).hasSize(6);
        assertThatThrownBy(
                        () ->
                                LayoutText.read(
                                        LabelKind.SHELF, told + "text {origin}\ncode {category}"))
                .isInstanceOf(Refused.class);
        assertThatThrownBy(() -> LayoutText.read(LabelKind.JAR, "text {label}"))
                .isInstanceOf(Refused.class);
    }

    /** Whatever somebody writes is a layout or is refused with a sentence. */
    @Property(tries = 300)
    void nothingThatIsWrittenBreaksTheTill(@ForAll("files") String text) {
        try {
            Layout layout = LayoutText.read(LabelKind.JAR, text);
            assertThat(layout.on(Roll.USUAL, SOUP).parts()).isNotEmpty();
        } catch (Refused refused) {
            assertThat(said(refused)).contains("layouts/jar.txt");
        }
    }

    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> pieces =
                Arbitraries.of(
                        "label {label}\n",
                        "code ",
                        "text ",
                        "name",
                        "{ean}",
                        "{lot}",
                        "{lot-code}",
                        "(01)0",
                        "(10)",
                        "|",
                        " ",
                        "\n",
                        "{",
                        "}",
                        "#",
                        "$1",
                        "\\",
                        "x",
                        "\u0000");
        return pieces.list().ofMaxSize(14).map(all -> "label {label}\n" + String.join("", all));
    }

    @Test
    void whatIsNoTextIsSaidToBeNone() throws Exception {
        Files.write(own.resolve("jar.txt"), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertThatThrownBy(() -> new Layouts(own).of(LabelKind.JAR))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(said(no)).contains("non è un testo"));
    }

    private static String said(Refused refused) {
        Object[] places = new Object[2 * refused.details().size()];
        for (int i = 0; i < refused.details().size(); i++) {
            places[2 * i] = String.valueOf(i);
            places[2 * i + 1] = refused.details().get(i);
        }
        Words words = Words.of(Till.class, Locale.ITALIAN);
        assertThat(words.has(refused.reason() + ".do")).isTrue();
        return words.text(refused.reason() + ".what", places);
    }
}
