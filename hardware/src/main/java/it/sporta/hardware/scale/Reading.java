package it.sporta.hardware.scale;

/** What a scale said. Only {@link Priced} and {@link Weighed} hold numbers one may sell by. */
public sealed interface Reading {
    /** The bytes that said it, readable; empty when nothing came. See {@link FrameText}. */
    String frame();

    /**
     * Weight and amount computed by the scale; both are to be used unchanged.
     *
     * @param grams net weight, above 0
     * @param tareGrams tare the scale was told
     * @param centsPerKg unit price the scale was told and confirmed
     * @param cents amount computed by the scale
     */
    record Priced(long grams, long tareGrams, long centsPerKg, long cents, String frame)
            implements Reading {
        public Priced {
            positive(grams);
            if (tareGrams < 0 || centsPerKg < 0 || cents < 0) {
                throw new IllegalArgumentException("negative figure in a priced reading");
            }
        }

        /**
         * Whether an amount is within one cent of weight times price: what the scale shows its
         * customer is what is sold, so an amount that is not must not be believed.
         */
        public static boolean agrees(long grams, long centsPerKg, long cents) {
            return Math.abs(cents - (grams * centsPerKg + 500) / 1000) <= 1;
        }
    }

    /**
     * A stable weight; the till computes the price.
     *
     * @param netGrams weight without tare, above 0
     * @param tareGrams tare that was subtracted
     */
    record Weighed(long netGrams, long tareGrams, String frame) implements Reading {
        public Weighed {
            positive(netGrams);
            if (tareGrams < 0) {
                throw new IllegalArgumentException("negative tare");
            }
        }
    }

    /** No weight to sell by, and why. */
    record Unusable(State state, String frame) implements Reading {}

    private static void positive(long grams) {
        if (grams <= 0) {
            throw new IllegalArgumentException("a weight is above zero: " + grams);
        }
    }

    /** Why there is no weight. */
    enum State {
        /** The goods still move. */
        MOVING,
        /** More than the scale may weigh. */
        OVERLOAD,
        /** Less than nothing on the plate: it must be emptied and zeroed. */
        BELOW_ZERO,
        /** Not more on the plate than the tare that is taken off. */
        BELOW_TARE,
        /** Too light to be sold by this scale. */
        BELOW_MINIMUM,
        /** Nothing on the plate. */
        EMPTY,
        /** Nothing on the plate, or too light to be sold: the scale does not tell which. */
        EMPTY_OR_LIGHT,
        /** The plate has not changed since the last article. */
        NOT_CHANGED,
        /** The scale is still measuring. */
        NOT_FINISHED,
        /** The scale gives no weight and has no word for why: motion, too much, below zero. */
        NO_WEIGHT,
        /** A tare was keyed at the scale which the till does not know. */
        TARE_ON_SCALE,
        /** The scale is silent. */
        NO_ANSWER,
        /** The scale's answer could not be trusted. */
        INVALID,
        /** The scale is not there. */
        UNPLUGGED,
        /** Selling needs a certificate number in the configuration. */
        NOT_CERTIFIED,
        /** Till and scale are set up in ways that do not fit; someone must change a setting. */
        CONFIGURATION;

        /** Whether goods left alone may soon be weighed: asking again is worth it. */
        public boolean passes() {
            return this == MOVING || this == NOT_FINISHED;
        }

        /** Whether the scale cannot be sold with, whatever lies on it: somebody must see to it. */
        public boolean isOutOfOrder() {
            return switch (this) {
                case NO_ANSWER, INVALID, UNPLUGGED, NOT_CERTIFIED, CONFIGURATION -> true;
                default -> false;
            };
        }

        /** Whether a scale that works finds no goods on its plate that it could sell. */
        public boolean isWithoutGoods() {
            return switch (this) {
                case EMPTY, EMPTY_OR_LIGHT, BELOW_MINIMUM, BELOW_TARE, BELOW_ZERO -> true;
                default -> false;
            };
        }
    }
}
