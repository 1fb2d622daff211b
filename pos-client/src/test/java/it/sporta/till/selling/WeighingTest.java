package it.sporta.till.selling;

import static it.sporta.till.selling.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.scale.Reading;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.quantity.Quantity;
import it.sporta.kernel.quantity.Unit;
import it.sporta.kernel.ticket.Line;
import it.sporta.kernel.ticket.Weighing;
import it.sporta.till.journal.Hub;
import it.sporta.till.web.TypedQuantity;
import org.junit.jupiter.api.Test;

/** How a weight comes to the ticket: from the scale, or typed where it has none to say. */
class WeighingTest extends ShopCase {

    @Test
    void takesTheWeightOfTheScaleUnchanged() {
        shop.onTheScale = new Reading.Priced(1_250, 5, 220, 274, "<02>01");
        shop.desk.tap(Hub.APPLES, "");
        Line line = shop.desk.state().basket().lines().get(0);
        assertThat(line.amount()).isEqualTo(Money.cents(274));
        assertThat(line.quantity()).isEqualTo(Quantity.grams(1_250));
        assertThat(line.weighing())
                .contains(new Weighing(Weighing.Origin.PRICED_BY_SCALE, "dialog06", 5, "<02>01"));
    }

    @Test
    void refusesAScaleThatComputesAnotherPrice() {
        shop.onTheScale = new Reading.Priced(1_250, 5, 220, 277, "");
        assertRefused(() -> shop.desk.tap(Hub.APPLES, ""), "scale.differs");
        shop.onTheScale = new Reading.Priced(1_250, 5, 200, 275, "");
        assertRefused(() -> shop.desk.tap(Hub.APPLES, ""), "scale.differs");
        assertThat(shop.desk.state().basket().isEmpty()).isTrue();
    }

    @Test
    void namesWhyTheScaleHasNoWeight() {
        for (Reading.State state : Reading.State.values()) {
            shop.onTheScale = new Reading.Unusable(state, "");
            assertRefused(() -> shop.desk.tap(Hub.APPLES, ""), "scale." + state);
        }
    }

    @Test
    void marksAKeyedWeightAndRefusesAnAbsurdOne() {
        shop.desk.tap(Hub.APPLES, "1,250");
        Line line = shop.desk.state().basket().lines().get(0);
        assertThat(line.weighing()).contains(Weighing.keyed(0));
        assertRefused(() -> shop.desk.tap(Hub.APPLES, "350"), "weight.absurd");
        assertRefused(() -> shop.desk.tap(Hub.APPLES, "-1,5"), "weight.absurd");
        assertRefused(() -> shop.desk.tap(Hub.APPLES, "0"), "weight.absurd");
        assertRefused(() -> shop.desk.tap(Hub.HONEY, "2,5"), "quantity.absurd");
        assertRefused(() -> shop.desk.tap(Hub.HONEY, "tre"), "quantity.unreadable");
    }

    @Test
    void believesAScaleThatHasWeighedAndNotANumberLeftInTheField() {
        shop.onTheScale = new Reading.Weighed(600, 0, "");
        shop.desk.tap(Hub.APPLES, "2");
        Line line = shop.desk.state().basket().lines().get(0);
        assertThat(line.quantity()).isEqualTo(Quantity.grams(600));
        assertThat(line.weighing().orElseThrow().isKeyed()).isFalse();
        assertThat(shop.desk.state().notice().orElseThrow().key()).isEqualTo("scale.counts");
    }

    @Test
    void takesTypedKilosOnlyWhereTheScaleIsOutOfOrderOrBearsNoGoods() {
        for (Reading.State state : Reading.State.values()) {
            shop.onTheScale = new Reading.Unusable(state, "");
            int before = shop.desk.state().basket().items().size();
            if (state.isOutOfOrder() || state.isWithoutGoods()) {
                shop.desk.tap(Hub.APPLES, "0,350");
                assertThat(shop.desk.state().basket().items()).as("%s", state).hasSize(before + 1);
            } else {
                assertRefused(() -> shop.desk.tap(Hub.APPLES, "0,350"), "scale." + state);
            }
        }
    }

    @Test
    void speaksOfLitresWhereSomebodyTypedLitres() {
        assertRefused(() -> TypedQuantity.of("0", Unit.LITRE), "volume.absurd");
        assertRefused(() -> TypedQuantity.of("350", Unit.LITRE), "volume.absurd");
        assertThat(TypedQuantity.of("0,75", Unit.LITRE)).isEqualTo(new Quantity(750, Unit.LITRE));
    }

    @Test
    void aWeightOfTheScaleIsNotChangedByHand() {
        shop.onTheScale = new Reading.Weighed(500, 0, "");
        shop.desk.tap(Hub.APPLES, "");
        assertRefused(
                () -> shop.desk.change(shop.seen(), goods -> goods.quantity(shop.line(0), "0,600")),
                "line.weighed");
    }
}
