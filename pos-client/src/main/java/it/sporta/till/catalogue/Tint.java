package it.sporta.till.catalogue;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The colour of a family, in the order the shelves stand. Families of other names are "other". */
public enum Tint {
    FRUIT("frutta"),
    VEGETABLES("verdura", "ortaggi"),
    BAKERY("forno", "pane"),
    DAIRY("latticini", "formaggi"),
    MEAT("carne", "salumi", "uova"),
    READY("gastronomia", "cucina", "piatti", "pronti"),
    PANTRY("dispensa", "trasformati"),
    DRINKS("bevande", "vino"),
    OTHER;

    private final List<String> families;

    Tint(String... families) {
        this.families = List.of(families);
    }

    public static Tint of(String family) {
        String key = family.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(tint -> tint.word().equals(key) || tint.families.contains(key))
                .findFirst()
                .orElse(OTHER);
    }

    /** As the style sheet names it. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
