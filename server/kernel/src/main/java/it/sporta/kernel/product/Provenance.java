package it.sporta.kernel.product;

import java.util.Objects;

/**
 * What must stand at fruit and vegetables that are sold loose (Delegated Regulation (EU)
 * 2023/2429), and may at others.
 *
 * @param origin country or region; empty where none has to be told
 * @param category and {@code variety}, empty where no standard asks for them
 */
public record Provenance(String origin, String category, String variety) {

    public Provenance {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(variety, "variety");
    }
}
