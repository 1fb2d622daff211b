package it.sporta.ui;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;

class FiguresMirrorTest {

    private final Format format = Format.ITALIAN;

    @Property
    void readsBackEveryAmountItWrote(
            @ForAll @LongRange(min = -99_999_999_999L, max = 99_999_999_999L) long cents) {
        assertThat(Figures.cents(format.money(cents))).hasValue(cents);
        assertThat(Figures.cents(format.amount(cents))).hasValue(cents);
    }

    @Property
    void readsBackEveryQuantityItWrote(
            @ForAll @LongRange(min = -999_999_999L, max = 999_999_999L) long thousandths) {
        for (Unit unit : Unit.values()) {
            String written = format.quantity(new Quantity(thousandths, unit));
            assertThat(Figures.thousandths(written)).hasValue(thousandths);
        }
    }
}
