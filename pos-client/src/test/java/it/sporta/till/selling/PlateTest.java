package it.sporta.till.selling;

import static it.sporta.till.selling.Shop.assertRefused;
import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.hardware.scale.Reading;
import it.sporta.kernel.Refused;
import it.sporta.kernel.money.Money;
import it.sporta.kernel.ticket.TicketId;
import it.sporta.till.journal.Hub;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What lies on the plate is sold once, and may be weighed again once its line is gone. */
class PlateTest extends ShopCase {

    @BeforeEach
    void putGoodsOnThePlate() {
        put(500);
    }

    private void put(long grams) {
        shop.onTheScale = new Reading.Weighed(grams, 5, "");
    }

    private void weigh() {
        shop.desk.tap(Hub.APPLES, "");
    }

    private void assertSold() {
        int lines = shop.desk.state().basket().items().size();
        assertRefused(this::weigh, "scale.NOT_CHANGED");
        assertThat(shop.desk.state().basket().items()).hasSize(lines);
    }

    @Test
    void theScreenSaysThatItWeighsInPlaceOfWhatWasSaidOfTheTryBefore() {
        shop.onTheScale = new Reading.Unusable(Reading.State.MOVING, "");
        assertThatThrownBy(this::weigh).isInstanceOfSatisfying(Refused.class, shop.desk::missed);
        List<DeskState> heard = new ArrayList<>();
        shop.desk.onChange(() -> heard.add(shop.desk.state()));
        AtomicInteger heardBefore = new AtomicInteger();
        shop.whileWeighing = () -> heardBefore.set(heard.size());
        put(500);
        weigh();
        assertThat(heardBefore).hasValue(1);
        assertThat(heard).extracting(DeskState::weighing).containsExactly(true, false);
        assertThat(heard.get(0).notice()).isEmpty();
    }

    @Test
    void anUndoWhileTheGoodsStillMoveHoldsNobodyUp() {
        weigh();
        shop.whileWeighing =
                () -> CompletableFuture.runAsync(shop::undo).orTimeout(10, SECONDS).join();
        weigh();
        shop.whileWeighing = () -> {};
        assertThat(shop.desk.state().basket().items()).hasSize(1);
        assertSold();
    }

    @Test
    void undoingAnotherLineLeavesThePlateAlone() {
        weigh();
        shop.desk.scan(Hub.HONEY_CODE);
        shop.undo();
        assertSold();
    }

    @Test
    void undoingTheWeighingFreesThePlate() {
        weigh();
        shop.undo();
        weigh();
        assertSold();
    }

    @Test
    void removingTheWeighedLineFreesThePlate() {
        weigh();
        shop.desk.scan(Hub.HONEY_CODE);
        shop.desk.change(shop.seen(), goods -> goods.remove(shop.line(0)));
        weigh();
        assertSold();
    }

    @Test
    void removingTheLineOfAnEarlierLoadLeavesThePlateAlone() {
        weigh();
        shop.onTheScale = new Reading.Unusable(Reading.State.EMPTY, "");
        assertThatThrownBy(this::weigh).isInstanceOf(Refused.class);
        put(500);
        weigh();
        shop.desk.change(shop.seen(), goods -> goods.remove(shop.line(0)));
        assertSold();
    }

    @Test
    void undoingARemovalTakesThePlateAgain() {
        weigh();
        shop.desk.change(shop.seen(), goods -> goods.remove(shop.line(0)));
        shop.undo();
        assertSold();
    }

    @Test
    void takingMoneyBackLeavesThePlateAlone() {
        weigh();
        shop.desk.receive(shop.ticket(), cents(10));
        shop.undo();
        assertSold();
    }

    private static Money cents(long cents) {
        return Money.cents(cents);
    }

    @Test
    void paidGoodsAreNotSoldToTheNextCustomerNorAfterARestart() throws Exception {
        weigh();
        shop.desk.payExactly(shop.ticket());
        assertSold();
        reopen();
        put(500);
        assertSold();
        put(900);
        assertSold();
        shop.onTheScale = new Reading.Unusable(Reading.State.EMPTY, "");
        assertThatThrownBy(this::weigh).isInstanceOf(Refused.class);
        put(900);
        weigh();
    }

    @Test
    void goodsLaidToASoldLoadDoNotSellItAgain() {
        weigh();
        put(620);
        assertSold();
    }

    @Test
    void aPurchasePaidWhileTheScaleStillWeighsTakesNothingToTheNextCustomer() {
        shop.desk.scan(Hub.HONEY_CODE);
        TicketId first = shop.ticket();
        shop.whileWeighing = () -> shop.desk.payExactly(first);
        assertRefused(this::weigh, "press.stale");
        shop.whileWeighing = () -> {};
        assertThat(shop.sales()).hasSize(1);
        assertThat(shop.desk.state().basket().isEmpty()).isTrue();
        weigh();
        assertThat(shop.desk.state().basket().items()).hasSize(1);
    }

    @Test
    void anUnpaidWeighingThatCameBackAfterARestartMayBeUndoneAndWeighedAgain() throws Exception {
        weigh();
        reopen();
        put(500);
        assertSold();
        shop.undo();
        weigh();
    }

    @Test
    void goodsThatComeToAFullBasketMayBeWeighedAgain() {
        shop.onTheScale = new Reading.Unusable(Reading.State.EMPTY, "");
        for (int i = 0; i < Basket.MOST_LINES; i++) {
            shop.desk.tap(Hub.APPLES, "0,100");
        }
        put(500);
        assertRefused(this::weigh, "basket.full");
        shop.desk.change(shop.seen(), goods -> goods.remove(shop.line(0)));
        weigh();
    }
}
