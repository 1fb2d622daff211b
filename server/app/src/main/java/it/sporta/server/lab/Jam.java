package it.sporta.server.lab;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Rounding;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

/**
 * What may be called jam. A <em>confettura</em> holds so much fruit a kilogram, a <em>confettura
 * extra</em> more (Directive 2001/113/EC, annex I; since 14 June 2026 as changed by Directive (EU)
 * 2024/1438, D.Lgs. 207/2025). The lower limits of some berries are not applied: whoever meets the
 * higher one is right in any case.
 */
enum Jam {
    NONE,
    JAM,
    EXTRA;

    /** Grams of fruit a kilogram, from a day on. */
    private record Limit(LocalDate from, Jam jam, long grams) {}

    /** The later first. */
    private static final List<Limit> LIMITS =
            List.of(
                    new Limit(LocalDate.of(2026, 6, 14), JAM, 450),
                    new Limit(LocalDate.of(2026, 6, 14), EXTRA, 500),
                    new Limit(LocalDate.of(2004, 7, 12), JAM, 350),
                    new Limit(LocalDate.of(2004, 7, 12), EXTRA, 450));

    static Jam of(String name) {
        String lower = name.strip().toLowerCase(Locale.ITALIAN);
        if (!lower.startsWith("confettura")) {
            return NONE;
        }
        return lower.startsWith("confettura extra") ? EXTRA : JAM;
    }

    /**
     * Grams of fruit in 100 g of the food.
     *
     * @throws Refused {@code lab.label.jam} when it holds too little for its name
     */
    long fruitPer100(long fruitGrams, long foodGrams, LocalDate day) {
        long perKilogram = Math.multiplyExact(fruitGrams, 1000L) / foodGrams;
        long least =
                LIMITS.stream()
                        .filter(limit -> limit.jam() == this && !limit.from().isAfter(day))
                        .mapToLong(Limit::grams)
                        .findFirst()
                        .orElse(0);
        if (perKilogram < least) {
            throw new Refused("lab.label.jam", perKilogram, least);
        }
        return Rounding.halfUp(fruitGrams, 100, foodGrams);
    }
}
