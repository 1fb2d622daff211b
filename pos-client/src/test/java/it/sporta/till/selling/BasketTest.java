package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.money.UnitPrice;
import it.sporta.kernel.money.VatRate;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.till.journal.Hub;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class BasketTest {

    private static final VatRate FOUR = VatRate.percent(4);

    private static Basket empty() {
        return Basket.empty(new TicketId(new UUID(1, 1)));
    }

    private static Line apples(long grams, long cents) {
        return Line.of(
                        Hub.APPLES,
                        "Mele",
                        Quantity.grams(grams),
                        new UnitPrice(cents, Unit.KILOGRAM),
                        FOUR)
                .weighed(Weighing.keyed(0));
    }

    private static Line honey(long pieces) {
        return Line.of(
                Hub.HONEY, "Miele", Quantity.pieces(pieces), new UnitPrice(751, Unit.PIECE), FOUR);
    }

    @Property(tries = 300)
    void aDraftComesBackAsItWas(
            @ForAll @LongRange(min = 1, max = 99_999) long grams,
            @ForAll @LongRange(min = 1, max = 100_000) long cents,
            @ForAll @IntRange(min = 1, max = 99) int pieces) {
        Basket basket = empty().with(apples(grams, cents)).with(honey(pieces));
        Kept kept = new Kept(basket, Money.cents(cents));
        assertThat(DraftJson.read(DraftJson.write(kept))).isEqualTo(kept);
    }

    @Property(tries = 300)
    void theTotalIsTheSumOfTheLines(@ForAll @IntRange(min = 1, max = 9_999) int pieces) {
        Basket basket = empty().with(honey(pieces)).with(apples(333, 299));
        assertThat(basket.total().cents()).isEqualTo(pieces * 751L + 100);
    }

    @Test
    void whatWasWeighedIsALineOfItsOwn() {
        assertThat(empty().with(apples(100, 200)).with(apples(100, 200)).lines()).hasSize(2);
    }

    @Test
    void aThousandLinesAreEnough() {
        Basket full = empty();
        for (int i = 0; i < Basket.MOST_LINES; i++) {
            full = full.with(apples(100 + i, 200));
        }
        Basket basket = full;
        assertThatThrownBy(() -> basket.with(apples(5, 200))).isInstanceOf(Refused.class);
    }
}
