package it.sporta.server.demo;

import it.sporta.server.demo.data.Keys;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToLongFunction;
import java.util.random.RandomGenerator;

/**
 * Chance that comes out the same again: what happens in an hour depends on the seed, the hub, the
 * day and the hour alone, so an hour that was broken off is lived again as it was.
 */
final class Chance {

    /** Logged at each start: with it and the tables every sale of the past can be made again. */
    static final long SEED = 20_260_101;

    private final RandomGenerator random;

    private Chance(RandomGenerator random) {
        this.random = random;
    }

    static Chance of(Object... moment) {
        long own = Keys.of("chance", moment).getMostSignificantBits();
        return new Chance(new SplittableRandom(SEED ^ own));
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** From one number to another, both included. */
    long between(long least, long most) {
        return least + random.nextLong(most - least + 1);
    }

    /** Hundredths of a thing: 950 is nine, and in half of all cases ten. */
    int whole(int hundredths) {
        return hundredths / 100 + (percent(hundredths % 100) ? 1 : 0);
    }

    /**
     * From least to most, and most often near the typical: the better of two throws on either side
     * of it.
     */
    long near(long least, long typical, long most) {
        return percent(50)
                ? Math.max(between(least, typical), between(least, typical))
                : Math.min(between(typical, most), between(typical, most));
    }

    <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One of several by its weight; at least one must weigh something. */
    <T> T weighted(List<T> of, ToLongFunction<T> weight) {
        long left = random.nextLong(of.stream().mapToLong(weight).sum());
        for (T candidate : of) {
            left -= weight.applyAsLong(candidate);
            if (left < 0) {
                return candidate;
            }
        }
        throw new IllegalStateException("a negative weight in " + of);
    }
}
