package it.sporta.kernel.ticket;

import static it.sporta.kernel.Samples.APPLES;
import static it.sporta.kernel.Samples.FOUR;
import static it.sporta.kernel.Samples.aTicket;
import static it.sporta.kernel.Samples.someApples;
import static it.sporta.kernel.Samples.someHoney;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TicketTest {

    private static final TicketId ID = new TicketId(new UUID(7, 8));

    @Test
    void namesTheFiveCentRoundingApart() {
        Ticket ticket = aTicket(ID.value(), someApples(1_240)); // 2.728: 2.73, paid 2.75
        assertThat(ticket.total()).isEqualTo(Money.cents(273));
        assertThat(ticket.cashRounding()).isEqualTo(Money.cents(2));
        assertThat(ticket.vat().gross()).isEqualTo(ticket.total());
    }

    @Test
    void neverRoundsWhatIsNotAllCash() {
        Money total = Money.cents(273);
        List<Line> lines = List.of(someApples(1_240));
        Payment card = new Payment(PaymentKind.CARD, Money.cents(275), Money.cents(275));
        assertThatThrownBy(() -> new Ticket(ID, lines, List.of(card)))
                .isInstanceOf(IllegalArgumentException.class);
        Payment exact = new Payment(PaymentKind.CARD, total, total);
        assertThat(new Ticket(ID, lines, List.of(exact)).cashRounding()).isEqualTo(Money.ZERO);
    }

    @Test
    void givesChangeFromWhatWasTendered() {
        Ticket ticket =
                new Ticket(
                        ID,
                        List.of(someHoney(1)),
                        List.of(Payment.cash(Money.cents(750), Money.euro(20))));
        assertThat(ticket.change()).isEqualTo(Money.cents(1250));
        assertThat(ticket.cash()).isEqualTo(Money.cents(750));
    }

    @Test
    void givesBackAllThatWasHandedOverForNothing() {
        Payment back = Payment.cash(Money.ZERO, Money.euro(10));
        assertThat(back.change()).isEqualTo(Money.euro(10));
        assertThat(new Ticket(ID, List.of(someApples(5)), List.of(back)).cashRounding())
                .isEqualTo(Money.cents(-1));
    }

    @Test
    void noPaymentIsOfNothingAtAll() {
        assertThatThrownBy(() -> Payment.cash(Money.ZERO, Money.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Payment.cash(Money.cents(-5), Money.cents(5)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Payment(PaymentKind.CARD, Money.ZERO, Money.cents(5)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void acceptsTheScalesOwnAmountWithinACentOnly() {
        assertThat(pricedByScale(276).amount()).isEqualTo(Money.cents(276));
        assertThatThrownBy(() -> pricedByScale(277)).isInstanceOf(IllegalArgumentException.class);
    }

    /** At 50 euro a kilo a gram costs five cents: no weight of whole grams gives these 12.34. */
    @Test
    void aLabelsPriceStandsAndTheWeightFollows() {
        Money total = Money.cents(1_234);
        UnitPrice price = new UnitPrice(5_000, Unit.KILOGRAM);
        Quantity grams = price.buys(total).orElseThrow();
        assertThat(grams).isEqualTo(Quantity.grams(247));
        assertThat(saffron(grams, price, total).amount()).isEqualTo(total);
        assertThatThrownBy(() -> saffron(grams, price, Money.cents(1_240)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(new UnitPrice(0, Unit.KILOGRAM).buys(total)).isEmpty();
    }

    @Test
    void aLabelsWeightAndPriceBothStand() {
        Money total = Money.cents(1_234);
        Quantity grams = Quantity.grams(20_000);
        UnitPrice price = UnitPrice.of(total, grams);
        assertThat(price.times(grams)).isEqualTo(Money.cents(1_240));
        assertThat(saffron(grams, price, total).amount()).isEqualTo(total);
    }

    private static Line saffron(Quantity quantity, UnitPrice price, Money total) {
        return Line.of(APPLES, "Zafferano", quantity, price, FOUR)
                .labelled(total, Weighing.labelled("2000123012344"));
    }

    @Test
    void refusesALineOfNothing() {
        assertThatThrownBy(() -> someApples(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> someApples(-5)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void alwaysAddsUp(
            @ForAll @Size(min = 1, max = 60)
                    List<@IntRange(min = 1, max = 9_999) Integer> weights) {
        Line[] lines = weights.stream().map(grams -> someApples(grams)).toArray(Line[]::new);
        Ticket ticket = aTicketOrNull(lines);
        if (ticket != null) {
            assertThat(Math.abs(ticket.cashRounding().cents())).isLessThanOrEqualTo(2);
            assertThat(ticket.cash().minus(ticket.cashRounding())).isEqualTo(ticket.total());
            assertThat(ticket.vat().gross()).isEqualTo(ticket.total());
        }
    }

    /** A handful of grams may cost less than five cents: nothing to pay in coins. */
    private static Ticket aTicketOrNull(Line... lines) {
        Money total = Money.sum(List.of(lines).stream().map(Line::amount).toList());
        return total.roundedToFiveCents().isPositive() ? aTicket(ID.value(), lines) : null;
    }

    private static Line pricedByScale(long cents) {
        return new Line(
                APPLES,
                "Mele golden",
                Quantity.grams(1_250),
                new UnitPrice(220, Unit.KILOGRAM),
                Money.cents(cents),
                FOUR,
                Optional.of(
                        new Weighing(Weighing.Origin.PRICED_BY_SCALE, "dialog06", 0, "02 frame")),
                Optional.empty());
    }
}
