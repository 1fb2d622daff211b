package it.sporta.till.labels;

import it.sporta.hardware.label.Label;
import it.sporta.kernel.feed.FoodLabel;
import it.sporta.kernel.feed.FoodLabel.Paragraph;
import it.sporta.ui.View;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One label, and how many of it.
 *
 * @param back where it was chosen
 * @param press names the press, so that twice the same prints once
 * @param usual how many, unless somebody says otherwise
 * @param refusal why it may not be printed; empty where it may
 * @param fits whether all of it has its place on the roll
 * @param roll as {@code 80x60}, in millimetres
 */
public record LabelView(
        String path,
        String back,
        String press,
        String name,
        String lot,
        List<Paragraph> text,
        String barcode,
        long usual,
        String refusal,
        boolean fits,
        String roll)
        implements View {

    /** How the style sheet calls it: {@code is-name}. */
    public String look(Paragraph paragraph) {
        return "is-" + paragraph.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static LabelView of(FoodLabel label, LabelQueue queue, String press) {
        return new LabelView(
                LabelsResource.path(label.batch(), label.line()),
                "/labels",
                press,
                label.name(),
                label.lot(),
                label.paragraphs(),
                label.barcode().map(code -> code.digits()).orElse(""),
                usual(label),
                label.refusal(),
                label.isRefused() || queue.fits(JarSticker.of(label)),
                queue.roll().toString());
    }

    /** As a layout composes it, one unless somebody says more. */
    static LabelView of(Sticker sticker, LabelQueue queue, String press) {
        Label label = queue.laidOut(sticker);
        return new LabelView(
                sticker.path(),
                ShelfResource.SCREEN,
                press,
                sticker.name(),
                sticker.detail(),
                label.parts().stream().flatMap(part -> paragraph(part).stream()).toList(),
                label.parts().stream().map(LabelView::digits).collect(Collectors.joining()),
                1,
                "",
                label.fits(),
                queue.roll().toString());
    }

    private static Optional<Paragraph> paragraph(Label.Part part) {
        if (!(part instanceof Label.Text text)) {
            return Optional.empty();
        }
        FoodLabel.Kind kind =
                switch (text.size()) {
                    case NAME -> FoodLabel.Kind.NAME;
                    case QUANTITY -> FoodLabel.Kind.NET;
                    case LARGE_QUANTITY -> FoodLabel.Kind.NET_OF_MUCH;
                    case TEXT -> FoodLabel.Kind.TEXT;
                };
        return Optional.of(Paragraph.of(kind, text.runs().get(0).text()));
    }

    private static String digits(Label.Part part) {
        if (part instanceof Label.Ean13 code) {
            return code.digits();
        }
        return part instanceof Label.Gs1128 code ? code.shown() : "";
    }

    /** One for each piece. */
    static int usual(FoodLabel label) {
        return Math.toIntExact(Math.min(label.pieces(), LabelQueue.MOST_COPIES));
    }
}
