package it.sporta.till.labels;

import it.sporta.kernel.feed.FoodLabel;
import it.sporta.kernel.feed.FoodLabel.Paragraph;
import it.sporta.ui.View;
import java.util.List;
import java.util.Locale;

/**
 * One label, and how many of it.
 *
 * @param press names the press, so that twice the same prints once
 * @param usual how many, unless somebody says otherwise
 * @param refusal why it may not be printed; empty where it may
 * @param fits whether all of it has its place on the roll
 * @param roll as {@code 80x60}, in millimetres
 */
public record LabelView(
        String path,
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

    /** One for each piece. */
    static int usual(FoodLabel label) {
        return Math.toIntExact(Math.min(label.pieces(), LabelQueue.MOST_COPIES));
    }
}
