package it.sporta.till.labels;

import it.sporta.hardware.label.Label;
import it.sporta.hardware.label.Roll;
import it.sporta.kernel.feed.FoodLabel;
import it.sporta.kernel.feed.FoodLabel.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The server's words as they stand on a label of the roll, all of them. */
final class Sticker {

    private static final int BARS = 13;

    /** What GS1 lets a lot be made of, without brackets: people read the code, too. */
    private static final String LOT = "[A-Za-z0-9./_-]{1,20}";

    private Sticker() {}

    /**
     * Where there is room the code also names the lot, so that a till that scans it takes it from
     * that lot, and sells none that is past its date. The bars of an EAN-8 are for packs too small
     * for these labels: they are left out.
     */
    static Label of(FoodLabel label, Roll roll) {
        return coded(label, roll, withLot(label))
                .filter(Label::fits)
                .or(() -> coded(label, roll, ean(label)))
                .orElseGet(() -> new Label(roll, words(label)));
    }

    private static Optional<Label> coded(
            FoodLabel label, Roll roll, Optional<? extends Label.Part> code) {
        return code.map(
                bars -> {
                    List<Label.Part> parts = words(label);
                    parts.add(bars);
                    return new Label(roll, parts);
                });
    }

    private static List<Label.Part> words(FoodLabel label) {
        List<Label.Part> parts = new ArrayList<>();
        label.paragraphs().forEach(paragraph -> parts.add(text(paragraph)));
        return parts;
    }

    private static Optional<Label.Ean13> ean(FoodLabel label) {
        return label.barcode()
                .filter(code -> code.digits().length() == BARS)
                .map(code -> new Label.Ean13(code.digits()));
    }

    private static Optional<Label.Gs1128> withLot(FoodLabel label) {
        return ean(label)
                .filter(code -> label.lot().matches(LOT))
                .map(code -> new Label.Gs1128("(01)0" + code.digits() + "(10)" + label.lot()));
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
