package it.sporta.till.labels;

import java.util.Set;

/** What is labelled: which fields there are, and which a layout may not leave out. */
enum LabelKind {
    /** Prepacked food that was made here (Regulation (EU) 1169/2011, art. 9): all of its words. */
    JAR(Set.of("label", "name", "lot", "lot-code", "ean"), Set.of("label"), Set.of("name")),

    /**
     * What is sold loose, at its place on the shelf: its price by the unit (Codice del consumo,
     * D.Lgs. 206/2005, art. 14), where fruit and vegetables come from and of what category and
     * variety they are (Delegated Regulation (EU) 2023/2429), allergens (Regulation (EU) 1169/2011,
     * art. 44).
     */
    SHELF(
            Set.of(
                    "name",
                    "price",
                    "origin",
                    "category",
                    "variety",
                    "producer",
                    "allergens",
                    "ean"),
            Set.of("name", "price", "origin", "category", "variety", "allergens"),
            Set.of("name", "price"));

    private final Set<String> fields;
    private final Set<String> required;
    private final Set<String> sure;

    LabelKind(Set<String> fields, Set<String> required, Set<String> sure) {
        this.fields = fields;
        this.required = required;
        this.sure = sure;
    }

    Set<String> fields() {
        return fields;
    }

    /** What the law asks for. */
    Set<String> required() {
        return required;
    }

    /** What every sticker of the kind has: no row is left out because of it. */
    Set<String> sure() {
        return sure;
    }

    /** Of its file. */
    String file() {
        return name().toLowerCase(java.util.Locale.ROOT) + ".txt";
    }
}
