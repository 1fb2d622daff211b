package it.sporta.till.trial;

import it.sporta.hardware.label.Label;
import it.sporta.hardware.label.Label.Size;
import it.sporta.hardware.label.Label.Text;
import it.sporta.hardware.label.Roll;
import it.sporta.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A label that shows letters and bars, and how much of it the roll has room for. */
final class TestLabel {

    private static final Words WORDS = Words.of(TestLabel.class, Locale.ITALIAN);

    /** Of the digits GS1 leaves to whoever needs them in a shop: it is nobody's article. */
    private static final String NOBODYS = "2000000000008";

    private TestLabel() {}

    /** What has no room stays away, the last first. */
    static Label of(Roll roll) {
        List<Label.Part> parts =
                new ArrayList<>(
                        List.of(
                                Text.of(
                                        Size.TEXT,
                                        WORDS.text(
                                                "label.head",
                                                "roll",
                                                roll.toString().replace("x", " \u00d7 "))),
                                Text.of(
                                        Size.TEXT,
                                        "\u00e0\u00e8\u00e9\u00ec\u00f2\u00f9 \u00c8 \u20ac \u00b0"),
                                new Label.Ean13(NOBODYS),
                                Text.of(Size.LARGE_QUANTITY, "1,5 kg")));
        Label label = new Label(roll, parts);
        while (!label.fits() && !parts.isEmpty()) {
            parts.remove(parts.size() - 1);
            label = new Label(roll, parts);
        }
        return label;
    }
}
