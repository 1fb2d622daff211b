package it.sporta.till.labels;

import it.sporta.hardware.label.Label;
import it.sporta.hardware.label.Label.Size;
import it.sporta.hardware.label.Roll;
import it.sporta.kernel.feed.FoodLabel.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands on a kind of label, from top to bottom. A row whose fields do not all say something
 * is left out; of the codes a row names, the first with which everything has its place is printed.
 */
record Layout(List<Row> rows) {

    static final Pattern FIELD = Pattern.compile("\\{([a-z-]+)}");

    /** A line of the file. */
    sealed interface Row permits Words, Whole, Code {}

    /** Words and fields in letters of one height. */
    record Words(Size size, String text) implements Row {}

    /** All paragraphs of the sticker, each with its own height. */
    record Whole() implements Row {}

    /** Bar codes to choose from: GS1-128 where it has brackets, else EAN-13. */
    record Code(List<String> choices) implements Row {
        Code {
            choices = List.copyOf(choices);
        }
    }

    Layout {
        rows = List.copyOf(rows);
    }

    /** The label for this roll; whether it fits is for whoever prints it to ask. */
    Label on(Roll roll, Sticker sticker) {
        List<Optional<Label.Part>> codes = codes(sticker.fields());
        Label label = with(codes.get(0), roll, sticker);
        for (int i = 1; i < codes.size() && !label.fits(); i++) {
            label = with(codes.get(i), roll, sticker);
        }
        return label;
    }

    /** Those it has the fields for; without any, none. */
    private List<Optional<Label.Part>> codes(Map<String, String> fields) {
        List<Optional<Label.Part>> codes =
                rows.stream()
                        .filter(Code.class::isInstance)
                        .flatMap(row -> ((Code) row).choices().stream())
                        .flatMap(choice -> filled(choice, fields).stream())
                        .map(Layout::bars)
                        .filter(Optional::isPresent)
                        .toList();
        return codes.isEmpty() ? List.of(Optional.empty()) : codes;
    }

    /** Empty for what the article's own data make no code of, such as a lot that is too long. */
    private static Optional<Label.Part> bars(String text) {
        try {
            return Optional.of(
                    text.startsWith("(") ? new Label.Gs1128(text) : new Label.Ean13(text));
        } catch (IllegalArgumentException noCode) {
            return Optional.empty();
        }
    }

    private Label with(Optional<Label.Part> code, Roll roll, Sticker sticker) {
        List<Label.Part> parts = new ArrayList<>();
        for (Row row : rows) {
            if (row instanceof Words words) {
                filled(words.text(), sticker.fields())
                        .ifPresent(text -> parts.add(Label.Text.of(words.size(), text)));
            } else if (row instanceof Whole) {
                sticker.label().forEach(paragraph -> parts.add(text(paragraph)));
            } else {
                code.ifPresent(parts::add);
            }
        }
        return new Label(roll, parts);
    }

    /** Empty where one of the fields says nothing. */
    private static Optional<String> filled(String text, Map<String, String> fields) {
        if (!fields.keySet().containsAll(fieldsOf(text))) {
            return Optional.empty();
        }
        return Optional.of(
                FIELD.matcher(text)
                        .replaceAll(field -> Matcher.quoteReplacement(fields.get(field.group(1)))));
    }

    static Set<String> fieldsOf(String text) {
        return FIELD.matcher(text)
                .results()
                .map(field -> field.group(1))
                .collect(java.util.stream.Collectors.toSet());
    }

    private static Label.Text text(Paragraph paragraph) {
        Size size =
                switch (paragraph.kind()) {
                    case NAME -> Size.NAME;
                    case NET -> Size.QUANTITY;
                    case NET_OF_MUCH -> Size.LARGE_QUANTITY;
                    case TEXT -> Size.TEXT;
                };
        return new Label.Text(
                size,
                paragraph.parts().stream()
                        .map(part -> new Label.Run(part.text(), part.strong()))
                        .toList());
    }
}
