package it.sporta.kernel.product;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What is known of an article's allergens. <em>Unknown is not none</em>: an article nobody has
 * asked about must never be shown as free of allergens.
 */
public record Allergens(boolean known, Set<Allergen> contained) {

    public static final Allergens UNKNOWN = new Allergens(false, Set.of());
    public static final Allergens NONE = new Allergens(true, Set.of());

    public Allergens {
        contained = Set.copyOf(contained);
        if (!known && !contained.isEmpty()) {
            throw new IllegalArgumentException("unknown allergens cannot be listed");
        }
    }

    public static Allergens of(Allergen... contained) {
        return new Allergens(true, Set.of(contained));
    }

    /**
     * The short form of files and columns: {@code unknown}, {@code none}, or numbers of the list
     * joined by semicolons, {@code 1;7}.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static Allergens parse(String text) {
        return switch (text.strip()) {
            case "unknown" -> UNKNOWN;
            case "none" -> NONE;
            default -> new Allergens(true, numbers(text));
        };
    }

    private static Set<Allergen> numbers(String text) {
        Set<Allergen> found = EnumSet.noneOf(Allergen.class);
        for (String number : text.split(";")) {
            int index = Integer.parseInt(number.strip()) - 1;
            if (index < 0 || index >= Allergen.values().length) {
                throw new IllegalArgumentException("no allergen " + number);
            }
            found.add(Allergen.values()[index]);
        }
        return found;
    }

    /** What was inherited by a thing made of both: one unknown part makes the whole unknown. */
    public Allergens with(Allergens other) {
        if (!known || !other.known) {
            return UNKNOWN;
        }
        Set<Allergen> both = EnumSet.noneOf(Allergen.class);
        both.addAll(contained);
        both.addAll(other.contained);
        return new Allergens(true, both);
    }

    /** In the order of the law's list. */
    public SortedSet<Allergen> sorted() {
        return new TreeSet<>(contained);
    }

    @Override
    public String toString() {
        if (!known) {
            return "unknown";
        }
        return contained.isEmpty()
                ? "none"
                : Arrays.stream(Allergen.values())
                        .filter(contained::contains)
                        .map(a -> Integer.toString(a.ordinal() + 1))
                        .collect(Collectors.joining(";"));
    }
}
