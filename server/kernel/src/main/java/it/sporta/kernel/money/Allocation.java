package it.sporta.kernel.money;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Shares of an amount by the largest remainder: the parts always add up to the whole, each within a
 * cent of its exact value, ties to the earliest. A negative amount is the mirror of its positive.
 */
public final class Allocation {

    private record Share(long floor, BigInteger remainder) {}

    private Allocation() {}

    /**
     * @param weights zero or more; a weight of 0 receives 0
     * @throws IllegalArgumentException on a negative weight, or when there is an amount and nothing
     *     to put it on
     */
    public static List<Money> shares(Money amount, List<Long> weights) {
        if (amount.isNegative()) {
            return shares(amount.negated(), weights).stream().map(Money::negated).toList();
        }
        BigInteger sum = sumOf(weights);
        if (sum.signum() == 0) {
            return nothingFor(amount, weights);
        }
        List<Share> exact = weights.stream().map(w -> share(amount, w, sum)).toList();
        return withTheRest(amount, exact);
    }

    private static BigInteger sumOf(List<Long> weights) {
        BigInteger sum = BigInteger.ZERO;
        for (long weight : weights) {
            if (weight < 0) {
                throw new IllegalArgumentException("negative weight " + weight);
            }
            sum = sum.add(BigInteger.valueOf(weight));
        }
        return sum;
    }

    private static List<Money> nothingFor(Money amount, List<Long> weights) {
        if (!amount.isZero()) {
            throw new IllegalArgumentException("nothing to put " + amount + " on");
        }
        return weights.stream().map(w -> Money.ZERO).toList();
    }

    private static Share share(Money amount, long weight, BigInteger sum) {
        BigInteger[] parts =
                BigInteger.valueOf(amount.cents())
                        .multiply(BigInteger.valueOf(weight))
                        .divideAndRemainder(sum);
        return new Share(parts[0].longValueExact(), parts[1]);
    }

    private static List<Money> withTheRest(Money amount, List<Share> exact) {
        long rest = amount.cents() - exact.stream().mapToLong(Share::floor).sum();
        Comparator<Integer> largestFirst =
                Comparator.comparing((Integer i) -> exact.get(i).remainder()).reversed();
        List<Integer> order =
                IntStream.range(0, exact.size()).boxed().sorted(largestFirst).toList();
        List<Money> shares = new ArrayList<>();
        exact.forEach(share -> shares.add(Money.cents(share.floor())));
        for (int i = 0; i < rest; i++) {
            int lucky = order.get(i);
            shares.set(lucky, shares.get(lucky).plus(new Money(1)));
        }
        return List.copyOf(shares);
    }
}
