package it.sporta.hardware.scale;

import java.util.Optional;

/** A scale the till can ask. Opens its line when first needed and again after an unplugging. */
public interface Scale extends AutoCloseable {
    /** The highest unit price a scale understands, in cents a kilogram. */
    long MAX_CENTS_PER_KG = 999_999;

    /** The highest tare a scale understands, in grams. */
    long MAX_TARE_GRAMS = 9_999;

    /**
     * Weighs the goods on the plate for one sale; waits up to about three seconds for stillness.
     *
     * @param centsPerKg unit price, 1 to {@value #MAX_CENTS_PER_KG}
     * @param tareGrams preset tare, 0 to {@value #MAX_TARE_GRAMS}
     * @throws IllegalArgumentException if a figure is out of its range
     */
    Reading weigh(long centsPerKg, long tareGrams);

    /**
     * The goods of this reading are on no ticket any more: as long as they lie there, they may be
     * weighed again. A scale that watches its plate itself decides itself.
     *
     * @param reading the very one that {@link #weigh} gave, not one that says the same
     */
    default void release(Reading reading) {}

    /** What was released is on a ticket again: as it lies there, it is not sold a second time. */
    default void reclaim(Reading reading) {}

    /** What was weighed last before the till stopped; it may still lie there. */
    default void remember(Reading reading) {}

    /** The weight between sales, for scales that tell it without a price. */
    default Optional<LiveWeight> live() {
        return Optional.empty();
    }

    /**
     * Number of the certificate under which the till computes prices from weights, to be printed.
     */
    default Optional<String> certificate() {
        return Optional.empty();
    }

    @Override
    void close();

    /** Checks the figures of a request; drivers call it first. */
    static void check(long centsPerKg, long tareGrams) {
        if (centsPerKg < 1 || centsPerKg > MAX_CENTS_PER_KG) {
            throw new IllegalArgumentException("unit price out of range: " + centsPerKg);
        }
        if (tareGrams < 0 || tareGrams > MAX_TARE_GRAMS) {
            throw new IllegalArgumentException("tare out of range: " + tareGrams);
        }
    }
}
