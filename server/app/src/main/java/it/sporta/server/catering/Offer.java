package it.sporta.server.catering;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.VatBreakdown;
import it.sporta.kernel.money.VatRate;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * One version of what is offered. It never changes.
 *
 * @param version counts from 1
 */
public record Offer(int version, Terms terms, Instant writtenAt, UUID writtenBy) {

    /** A hundred thousand euro: more is a typing mistake. */
    private static final Money MOST = Money.euro(100_000);

    /**
     * The tills take cash alone, and of one contract nobody takes so much of it, not in parts
     * either (legislative decree 231/2007, art. 49).
     */
    private static final Money CASH_LIMIT = Money.euro(5_000);

    private static final int LONGEST_MENU = 30;

    /**
     * What is offered.
     *
     * @param deposit to be paid on acceptance, less than the total; nothing for none
     * @param validUntil the last day on which it can be accepted
     */
    public record Terms(
            Customer customer, Plan plan, List<Dish> menu, Money deposit, LocalDate validUntil) {

        public Terms {
            Objects.requireNonNull(customer, "customer");
            Objects.requireNonNull(plan, "plan");
            Objects.requireNonNull(validUntil, "validUntil");
            menu = List.copyOf(menu);
            if (menu.isEmpty()) {
                throw new Refused("occasion.menu.empty");
            }
            if (menu.size() > LONGEST_MENU) {
                throw new Refused("occasion.menu.long", LONGEST_MENU);
            }
            if (menu.stream().map(Dish::product).distinct().count() < menu.size()) {
                throw new Refused("occasion.menu.twice");
            }
            Money total = total(menu);
            if (total.compareTo(MOST) > 0) {
                throw new Refused("occasion.total.large");
            }
            if (deposit.isNegative() || deposit.compareTo(total) >= 0) {
                throw new Refused("occasion.deposit.large");
            }
            if (validUntil.isAfter(plan.day())) {
                throw new Refused("occasion.valid.late");
            }
        }

        /**
         * What was written earlier stays as it is, so this is asked of what is written or accepted
         * now.
         *
         * @throws Refused {@code occasion.total.cash} when the tills could not take all of it
         */
        void mustBePayable() {
            if (total(menu).compareTo(CASH_LIMIT) >= 0) {
                throw new Refused("occasion.total.cash");
            }
        }
    }

    public Offer {
        Objects.requireNonNull(terms, "terms");
        Objects.requireNonNull(writtenAt, "writtenAt");
        Objects.requireNonNull(writtenBy, "writtenBy");
        if (version < 1) {
            throw new IllegalArgumentException("version " + version);
        }
    }

    public Customer customer() {
        return terms.customer();
    }

    public Plan plan() {
        return terms.plan();
    }

    public List<Dish> menu() {
        return terms.menu();
    }

    public Money deposit() {
        return terms.deposit();
    }

    public LocalDate validUntil() {
        return terms.validUntil();
    }

    public Money total() {
        return total(menu());
    }

    public Money balance() {
        return total().minus(deposit());
    }

    public VatBreakdown vat() {
        Map<VatRate, Money> gross = new HashMap<>();
        menu().forEach(dish -> gross.merge(dish.rate(), dish.amount(), Money::plus));
        return VatBreakdown.of(gross);
    }

    Parts parts() {
        return Parts.of(menu());
    }

    private static Money total(List<Dish> menu) {
        return Money.sum(menu.stream().map(Dish::amount).toList());
    }
}
