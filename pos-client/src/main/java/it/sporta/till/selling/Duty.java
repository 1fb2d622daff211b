package it.sporta.till.selling;

import it.sporta.kernel.Refused;
import it.sporta.kernel.feed.Feed;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.people.Operator;
import it.sporta.kernel.product.SupplyMode;
import it.sporta.till.cash.Shifts;
import it.sporta.till.catalogue.LocalCatalogue;
import it.sporta.till.people.PinPad;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who may sell right now, and under what: somebody is there, a shift is open, a list is known. */
final class Duty {

    private final LocalCatalogue catalogue;
    private final PinPad people;
    private final Shifts shifts;

    Duty(LocalCatalogue catalogue, PinPad people, Shifts shifts) {
        this.catalogue = catalogue;
        this.people = people;
        this.shifts = shifts;
    }

    /**
     * @throws Refused {@code nobody}, {@code shift.none}, {@code shift.no-list}
     */
    Terms terms() {
        return new Terms(
                people.current().orElseThrow(() -> new Refused("nobody")),
                shifts.current().orElseThrow(() -> new Refused("shift.none")),
                catalogue.settings().orElseThrow(() -> new Refused("shift.no-list")));
    }

    /** What is owed in cash, also while nobody is there to take it. */
    Money due(Money total) {
        return catalogue.settings().map(settings -> Terms.due(settings, total)).orElse(total);
    }

    /** All ways in which goods leave this till; none while no list is known. */
    Set<SupplyMode> supplies() {
        return catalogue.settings().map(Feed.Settings::supplies).orElse(Set.of());
    }

    /** The way in which the goods of a basket leave. */
    Optional<SupplyMode> supply(Manner manner) {
        return catalogue.settings().map(settings -> manner.supply(settings.supply()));
    }

    boolean isOfThisShift(Sale sale) {
        return shifts.current().filter(open -> open.id().equals(sale.paid().shift())).isPresent();
    }

    /** The name of who made a sale; empty when that person is there, or not known any more. */
    Optional<String> otherSeller(Sale sale) {
        UUID seller = sale.paid().operator();
        boolean there = people.current().filter(who -> who.id().equals(seller)).isPresent();
        return catalogue.people().stream()
                .filter(who -> !there && who.id().equals(seller))
                .map(Operator::name)
                .findFirst();
    }

    /**
     * Whether what was said still holds: who is told to log in, or to open, need not hear it after.
     */
    boolean stands(Notice said) {
        return switch (said.key()) {
            case "nobody" -> people.current().isEmpty();
            case "shift.none" -> shifts.current().isEmpty();
            default -> true;
        };
    }

    void touch() {
        people.touch();
    }
}
