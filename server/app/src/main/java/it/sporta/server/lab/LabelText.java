package it.sporta.server.lab;

import it.sporta.kernel.feed.FoodLabel.Kind;
import it.sporta.kernel.feed.FoodLabel.Paragraph;
import it.sporta.kernel.feed.FoodLabel.Part;
import it.sporta.server.catalogue.DateKind;
import it.sporta.ui.Format;
import it.sporta.ui.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A label word for word, the same on the office's sheets and on a till's label printer; in Italian,
 * whatever the language of the page (Regulation (EU) 1169/2011, art. 15).
 */
public final class LabelText {

    private static final Words WORDS = Words.of(LabelText.class, Locale.ITALIAN);
    private static final Format FORMAT = Format.ITALIAN;
    private static final long KILOGRAM = 1_000;
    private static final long MANY_GRAMS = 10_000;

    private final List<Paragraph> paragraphs = new ArrayList<>();

    private LabelText() {}

    /**
     * @param demo whether it is for nothing that is really eaten, and says so
     */
    public static List<Paragraph> of(Label label, boolean demo) {
        LabelText text = new LabelText();
        if (demo) {
            text.say(Kind.TEXT, "label.demo");
        }
        text.paragraphs.add(Paragraph.of(Kind.NAME, label.name()));
        text.ingredients(label);
        label.fruitPer100().ifPresent(grams -> text.say(Kind.TEXT, "label.fruit", "grams", grams));
        text.quantityAndDate(label);
        text.say(Kind.TEXT, "label.lot", "code", label.lot());
        if (!label.storage().isEmpty()) {
            text.paragraphs.add(Paragraph.of(Kind.TEXT, label.storage()));
        }
        text.say(Kind.TEXT, "label.maker", "name", label.operator(), "address", label.address());
        return text.paragraphs;
    }

    private void say(Kind kind, String key, Object... namesAndValues) {
        paragraphs.add(Paragraph.of(kind, WORDS.text(key, namesAndValues)));
    }

    private void ingredients(Label label) {
        List<Part> parts = new ArrayList<>();
        parts.add(Part.plain(WORDS.text("label.ingredients") + " "));
        parts.addAll(label.ingredients());
        parts.add(Part.plain("."));
        paragraphs.add(new Paragraph(Kind.TEXT, parts));
    }

    private void quantityAndDate(Label label) {
        long grams = label.net().thousandths();
        say(grams > KILOGRAM ? Kind.NET_OF_MUCH : Kind.NET, "label.net", "weight", weight(grams));
        if (label.dateKind() != DateKind.NONE) {
            label.expires()
                    .ifPresent(
                            day ->
                                    say(
                                            Kind.TEXT,
                                            "label.date." + label.dateKind(),
                                            "day",
                                            FORMAT.date(day)));
        }
    }

    /** Kilograms only where grams are many. */
    private static String weight(long grams) {
        return grams < MANY_GRAMS ? FORMAT.number(grams) + "\u00a0g" : FORMAT.weight(grams);
    }
}
