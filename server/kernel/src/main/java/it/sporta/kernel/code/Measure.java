package it.sporta.kernel.code;

import it.sporta.kernel.money.Money;

/** How much of an article a label says is there. */
public sealed interface Measure {

    /** The code names an article and no quantity. */
    record None() implements Measure {}

    /**
     * @param grams net, 1 to {@value #HEAVIEST}
     */
    record Weight(long grams) implements Measure {
        public Weight {
            requireUpTo(grams, HEAVIEST);
        }
    }

    /**
     * @param total of what is in the pack, more than nothing and at most {@value #DEAREST} cents
     */
    record Price(Money total) implements Measure {
        public Price {
            requireUpTo(total.cents(), DEAREST);
        }
    }

    /** Both, as one label says them. */
    record WeightAndPrice(long grams, Money total) implements Measure {
        public WeightAndPrice {
            requireUpTo(grams, HEAVIEST);
            requireUpTo(total.cents(), DEAREST);
        }
    }

    /**
     * @param count 1 to {@value #MOST}
     */
    record Pieces(long count) implements Measure {
        public Pieces {
            requireUpTo(count, MOST);
        }
    }

    /** More was read wrong: a separator that a scanner lost makes a figure swallow the next. */
    long HEAVIEST = 500_000;

    long DEAREST = 999_999;

    long MOST = 9_999;

    private static void requireUpTo(long figure, long most) {
        if (figure < 1 || figure > most) {
            throw new IllegalArgumentException("out of 1 to " + most + ": " + figure);
        }
    }
}
