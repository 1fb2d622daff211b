package it.sporta.server.week;

import it.sporta.server.persistence.OnEveryDatabase;
import it.sporta.server.persistence.TestDatabase;
import java.util.Random;

/**
 * A week with every trade in it, by chance and repeatable ({@code -Dsporta.seed}): whoever does the
 * next step, whatever is pressed twice, cut, lost, sent again or read again, no gram and no cent
 * goes without a name.
 */
class WeekOfTradesTest {

    private static final int STEPS = 500;
    private static final int WEEKS = Boolean.getBoolean("sporta.long") ? 40 : 1;

    @OnEveryDatabase
    void anyInterleavingOfTheTradesKeepsTheBalance(TestDatabase first) {
        long seed = Long.getLong("sporta.seed", System.nanoTime());
        for (int week = 0; week < WEEKS; week++) {
            play(first, seed + week);
        }
    }

    private static void play(TestDatabase first, long seed) {
        System.out.println("WeekOfTradesTest seed " + seed + " on " + first.dialect());
        try (TestDatabase db = TestDatabase.fresh(first.dialect())) {
            new Week(db, new Random(seed)).play(STEPS);
        } catch (AssertionError | RuntimeException broken) {
            throw new AssertionError("seed " + seed + " on " + first.dialect(), broken);
        }
    }
}
