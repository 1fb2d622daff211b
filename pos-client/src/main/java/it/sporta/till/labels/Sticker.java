package it.sporta.till.labels;

import it.sporta.hardware.label.Label;
import it.sporta.hardware.label.Roll;
import it.sporta.kernel.feed.FoodLabel;
import it.sporta.kernel.feed.FoodLabel.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** The server's words as they stand on a label of the roll, all of them. */
final class Sticker {

    private static final int BARS = 13;

    private Sticker() {}

    /** The bars of an EAN-8 are for packs too small for these labels: they are left out. */
    static Label of(FoodLabel label, Roll roll) {
        List<Label.Part> parts = new ArrayList<>();
        label.paragraphs().forEach(paragraph -> parts.add(text(paragraph)));
        label.barcode()
                .filter(code -> code.digits().length() == BARS)
                .ifPresent(code -> parts.add(new Label.Ean13(code.digits())));
        return new Label(roll, parts);
    }

    private static Label.Text text(Paragraph paragraph) {
        return new Label.Text(
                size(paragraph.kind()),
                paragraph.parts().stream()
                        .map(part -> new Label.Run(part.text(), part.strong()))
                        .toList());
    }

    private static Label.Size size(FoodLabel.Kind kind) {
        return switch (kind) {
            case NAME -> Label.Size.NAME;
            case NET -> Label.Size.QUANTITY;
            case NET_OF_MUCH -> Label.Size.LARGE_QUANTITY;
            case TEXT -> Label.Size.TEXT;
        };
    }
}
