package it.sporta.server.catering;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.quantity.Shares;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An amount by class of VAT, classes without a cent left out: as a whole it is exact, and so is
 * what is taken off it.
 */
record Parts(SortedMap<String, Money> byClass) {

    Parts {
        TreeMap<String, Money> kept = new TreeMap<>(byClass);
        kept.values().removeIf(Money::isZero);
        byClass = Collections.unmodifiableSortedMap(kept);
    }

    static Parts of(Collection<Dish> menu) {
        TreeMap<String, Money> sums = new TreeMap<>();
        menu.forEach(dish -> sums.merge(dish.vatClass(), dish.amount(), Money::plus));
        return new Parts(sums);
    }

    static Parts none() {
        return new Parts(new TreeMap<>());
    }

    Money total() {
        return Money.sum(byClass.values());
    }

    /**
     * So much of it, of each class in proportion; never more than there is of it.
     *
     * @param amount from nothing to {@link #total()}
     */
    Parts share(Money amount) {
        if (amount.isNegative() || amount.compareTo(total()) > 0) {
            throw new IllegalArgumentException(amount + " of " + total());
        }
        if (amount.isZero()) {
            return none();
        }
        long[] weights = byClass.values().stream().mapToLong(Money::cents).toArray();
        long[] cents = Shares.of(amount.cents(), weights);
        TreeMap<String, Money> shares = new TreeMap<>();
        for (Map.Entry<String, Money> one : byClass.entrySet()) {
            shares.put(one.getKey(), Money.cents(cents[shares.size()]));
        }
        return new Parts(shares);
    }

    Parts plus(Parts other) {
        TreeMap<String, Money> sum = new TreeMap<>(byClass);
        other.byClass.forEach((vatClass, amount) -> sum.merge(vatClass, amount, Money::plus));
        return new Parts(sum);
    }

    Parts minus(Parts other) {
        TreeMap<String, Money> rest = new TreeMap<>(byClass);
        other.byClass.forEach(
                (vatClass, amount) -> rest.merge(vatClass, amount.negated(), Money::plus));
        return new Parts(rest);
    }

    boolean isAnyNegative() {
        return byClass.values().stream().anyMatch(Money::isNegative);
    }
}
