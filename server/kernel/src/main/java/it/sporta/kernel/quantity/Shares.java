package it.sporta.kernel.quantity;

import java.math.BigInteger;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Divides whole cents, grams or pieces so that the parts add up to the whole: everyone gets what is
 * due rounded down, and what is left goes one by one to the largest remainders, the earlier first
 * where two are alike (Hamilton's method).
 */
public final class Shares {

    private Shares() {}

    /**
     * @param whole zero or more
     * @param weights zero or more, not all zero; who has none gets none
     * @return as many parts as there are weights, in their order
     */
    public static long[] of(long whole, long... weights) {
        BigInteger all = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("a weight of " + weight);
            }
            all = all.add(BigInteger.valueOf(weight));
        }
        if (whole < 0 || all.signum() == 0) {
            throw new IllegalArgumentException(whole + " among " + all);
        }
        long[] parts = new long[weights.length];
        BigInteger[] remainders = new BigInteger[weights.length];
        long left = whole;
        for (int i = 0; i < weights.length; i++) {
            BigInteger due = BigInteger.valueOf(whole).multiply(BigInteger.valueOf(weights[i]));
            BigInteger[] quota = due.divideAndRemainder(all);
            parts[i] = quota[0].longValueExact();
            remainders[i] = quota[1];
            left -= parts[i];
        }
        for (int i : largestFirst(remainders).subList(0, Math.toIntExact(left))) {
            parts[i]++;
        }
        return parts;
    }

    private static List<Integer> largestFirst(BigInteger[] remainders) {
        return IntStream.range(0, remainders.length)
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> remainders[i]).reversed())
                .toList();
    }
}
