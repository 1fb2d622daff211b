package it.sporta.hardware.bench;

/**
 * What a scale shows its two sides.
 *
 * @param shownGrams the load rounded to the interval
 * @param centsPerKg unit price last told by the till, 0 before the first and on scales without
 * @param cents amount last computed, 0 likewise
 */
public record ScaleDisplay(
        long shownGrams,
        long tareGrams,
        long centsPerKg,
        long cents,
        boolean moving,
        boolean overloaded,
        boolean belowZero) {}
