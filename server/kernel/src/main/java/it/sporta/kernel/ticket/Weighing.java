package it.sporta.kernel.ticket;

import java.util.Objects;

/**
 * Where the weight of a line came from, kept for whoever has to prove it (Directive 2014/31/EU).
 *
 * @param scale identity or kind of the scale; empty when keyed, and for what a label says
 * @param tareGrams already taken off the line's quantity, zero or more
 * @param frame what the scale sent or the label says, as printable text; empty when keyed
 */
public record Weighing(Origin origin, String scale, long tareGrams, String frame) {

    /** Who vouches for the weight. */
    public enum Origin {
        /** The scale computed the amount; weight and amount are its own, unchanged. */
        PRICED_BY_SCALE,
        /** The scale gave the weight, the till the amount. */
        WEIGHED_BY_SCALE,
        /** A person typed it; screen and paper say so. */
        KEYED,
        /** It was weighed before, and its label says so; screen and paper say so, too. */
        LABELLED
    }

    public Weighing {
        Objects.requireNonNull(origin, "origin");
        Objects.requireNonNull(scale, "scale");
        Objects.requireNonNull(frame, "frame");
        if (tareGrams < 0) {
            throw new IllegalArgumentException("negative tare");
        }
    }

    public static Weighing keyed(long tareGrams) {
        return new Weighing(Origin.KEYED, "", tareGrams, "");
    }

    /**
     * @param code all that was scanned
     */
    public static Weighing labelled(String code) {
        return new Weighing(Origin.LABELLED, "", 0, code);
    }

    public boolean isLabelled() {
        return origin == Origin.LABELLED;
    }

    public boolean isKeyed() {
        return origin == Origin.KEYED;
    }
}
