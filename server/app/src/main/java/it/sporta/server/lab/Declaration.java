package it.sporta.server.lab;

import it.sporta.kernel.feed.FoodLabel.Part;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The list of ingredients of a batch: in descending order of weight as they were used, trims off
 * (Regulation (EU) 1169/2011, art. 18); what was made here of several things names them in brackets
 * (Annex VII, part E).
 */
@Dependent
public class Declaration {

    private final Batches batches;
    private final Heritage heritage;

    @Inject
    public Declaration(Batches batches, Heritage heritage) {
        this.batches = batches;
        this.heritage = heritage;
    }

    /** All lots that a label gives one name. */
    private static final class Entry {

        private final List<Input> inputs = new ArrayList<>();
        private long grams;

        private void add(Input input, long used) {
            inputs.add(input);
            grams += used;
        }
    }

    /**
     * @throws it.sporta.kernel.Refused what {@link Emphasis#of} says
     */
    List<Part> of(Batch batch) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        for (Input input : batch.contents()) {
            entries.computeIfAbsent(input.wording(), absent -> new Entry())
                    .add(input, used(batch, input));
        }
        List<Part> parts = new ArrayList<>();
        entries.entrySet().stream()
                .filter(one -> one.getValue().grams > 0)
                .sorted(heaviestFirst())
                .forEach(one -> add(parts, one.getKey(), one.getValue()));
        return parts;
    }

    private static Comparator<Map.Entry<String, Entry>> heaviestFirst() {
        return Comparator.comparing((Map.Entry<String, Entry> one) -> -one.getValue().grams);
    }

    static long used(Batch batch, Input input) {
        long trimmed =
                batch.losses().stream()
                        .filter(loss -> loss.input().equals(Optional.of(input.line())))
                        .mapToLong(Loss::grams)
                        .sum();
        return input.grams() - trimmed;
    }

    private void add(List<Part> parts, String wording, Entry entry) {
        if (!parts.isEmpty()) {
            parts.add(Part.plain(", "));
        }
        Optional<Batch> before =
                entry.inputs.stream()
                        .flatMap(input -> batches.making(input.lot()).stream())
                        .filter(batch -> batch.contents().size() > 1)
                        .findFirst();
        if (before.isPresent()) {
            parts.add(Part.plain(wording + " ("));
            parts.addAll(of(before.get()));
            parts.add(Part.plain(")"));
        } else {
            var allergens =
                    entry.inputs.stream()
                            .map(heritage::allergens)
                            .reduce((one, other) -> one.with(other))
                            .orElseThrow();
            parts.addAll(Emphasis.of(wording, allergens));
        }
    }
}
