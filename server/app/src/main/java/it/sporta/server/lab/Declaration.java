package it.sporta.server.lab;

import it.sporta.kernel.feed.FoodLabel.Part;
import it.sporta.kernel.product.Allergens;
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
 * (Annex VII, part E), each for itself where several share a name.
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

    /**
     * What a label gives one name and one list in brackets.
     *
     * @param making the batch that made it of several things; empty for all else
     */
    private record Key(String wording, Optional<Batch> making) {}

    /** All lots of one key. */
    private final class Entry {

        private final Key key;
        private Allergens allergens = Allergens.NONE;
        private long grams;

        private Entry(Key key) {
            this.key = key;
        }

        private void add(Input input, long used) {
            allergens = allergens.with(heritage.allergens(input));
            grams += used;
        }

        /** Celery that is fished out of the broth leaves its allergen there. */
        private boolean isNamed() {
            return grams > 0 || !allergens.equals(Allergens.NONE);
        }

        private List<Part> parts() {
            if (key.making.isEmpty()) {
                return Emphasis.of(key.wording, allergens);
            }
            List<Part> parts = new ArrayList<>();
            parts.add(Part.plain(key.wording + " ("));
            parts.addAll(of(key.making.get()));
            parts.add(Part.plain(")"));
            return parts;
        }
    }

    /**
     * @throws it.sporta.kernel.Refused what {@link Emphasis#of} says
     */
    List<Part> of(Batch batch) {
        Map<Key, Entry> entries = new LinkedHashMap<>();
        for (Input input : batch.contents()) {
            entries.computeIfAbsent(key(input), Entry::new).add(input, used(batch, input));
        }
        List<Part> parts = new ArrayList<>();
        entries.values().stream()
                .filter(Entry::isNamed)
                .sorted(Comparator.comparing((Entry one) -> -one.grams))
                .forEach(one -> add(parts, one));
        return parts;
    }

    private Key key(Input input) {
        return new Key(
                input.wording(),
                batches.making(input.lot()).filter(batch -> batch.contents().size() > 1));
    }

    private static void add(List<Part> parts, Entry entry) {
        if (!parts.isEmpty()) {
            parts.add(Part.plain(", "));
        }
        parts.addAll(entry.parts());
    }

    /** Grams of an ingredient at the time of use. */
    static long used(Batch batch, Input input) {
        long rejected =
                batch.losses().stream()
                        .filter(loss -> loss.input().equals(Optional.of(input.line())))
                        .filter(loss -> loss.kind().isBeforeUse())
                        .mapToLong(Loss::grams)
                        .sum();
        return input.grams() - rejected;
    }
}
