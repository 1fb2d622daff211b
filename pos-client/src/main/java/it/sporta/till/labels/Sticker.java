package it.sporta.till.labels;

import it.sporta.kernel.feed.FoodLabel.Paragraph;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Something to be labelled, and all that a layout may say of it.
 *
 * @param path where it is asked for
 * @param detail stands beside its name in the list of jobs
 * @param fields by their names; one that says nothing is not among them
 * @param label the words that stand on it as they are, with their heights; none where a layout
 *     composes them
 */
record Sticker(
        String path,
        String name,
        String detail,
        LabelKind kind,
        Map<String, String> fields,
        List<Paragraph> label) {

    Sticker {
        Objects.requireNonNull(kind, "kind");
        fields = Map.copyOf(fields);
        label = List.copyOf(label);
        if (!kind.fields().containsAll(fields.keySet())) {
            throw new IllegalArgumentException(kind + " knows not all of " + fields.keySet());
        }
    }
}
