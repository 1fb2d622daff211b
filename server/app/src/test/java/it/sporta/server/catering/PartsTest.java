package it.sporta.server.catering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.product.ProductId;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class PartsTest {

    private static final List<String> CLASSES = List.of("PIATTI", "BEVANDE", "PANE", "ORTOFRUTTA");

    /** A dish of so many cents. */
    private static Dish dish(int number, long cents) {
        return new Dish(
                new ProductId(new UUID(7, number)),
                "Piatto " + number,
                Quantity.pieces(1),
                new UnitPrice(cents, Unit.PIECE),
                CLASSES.get(number % CLASSES.size()),
                VatRate.percent(10));
    }

    private static List<Dish> menu(List<Long> cents) {
        List<Dish> menu = new ArrayList<>();
        for (long one : cents) {
            menu.add(dish(menu.size(), one));
        }
        return menu;
    }

    @Property(tries = 500)
    void depositAndBalanceAreTheTotalOfEachClassToTheCent(
            @ForAll @Size(min = 1, max = 9) List<@LongRange(min = 1, max = 999_999) Long> cents,
            @ForAll @IntRange(max = 10_000) int share) {
        Parts all = Parts.of(menu(cents));
        Money wanted = Money.cents(all.total().cents() * share / 10_000);
        Parts deposit = all.share(wanted);
        Parts balance = all.minus(deposit);

        assertThat(deposit.total()).isEqualTo(wanted);
        assertThat(deposit.plus(balance)).isEqualTo(all);
        assertThat(balance.isAnyNegative()).isFalse();
        assertThat(deposit.isAnyNegative()).isFalse();
        assertThat(deposit.total().plus(balance.total())).isEqualTo(all.total());
    }

    @Test
    void aDepositIsOfEachClassWhatTheClassIsOfTheTotal() {
        Parts all = Parts.of(List.of(dish(0, 30_000), dish(1, 10_000)));

        Parts deposit = all.share(Money.cents(10_001));

        assertThat(deposit.byClass())
                .containsEntry("PIATTI", Money.cents(7_501))
                .containsEntry("BEVANDE", Money.cents(2_500));
        assertThat(all.share(Money.ZERO)).isEqualTo(Parts.none());
        assertThatThrownBy(() -> all.share(Money.cents(40_001)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
