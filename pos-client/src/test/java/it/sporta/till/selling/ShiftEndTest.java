package it.sporta.till.selling;

import static it.sporta.till.selling.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.money.Money;
import it.sporta.till.cash.Closing;
import it.sporta.till.journal.Hub;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Somebody closes the shift while somebody else takes money: one comes after the other. */
class ShiftEndTest {

    @TempDir Path home;
    private final AtomicReference<Closing> closing = new AtomicReference<>();
    private final Thread closer = new Thread(this::closeShift);
    private Shop shop;

    @AfterEach
    void close() {
        shop.close();
    }

    private void closeShift() {
        closing.set(shop.shifts.close(Money.euro(50), Hub.ANNA));
    }

    private void open(Probe probe) throws Exception {
        shop = Shop.open(home, new Hub(), Hub.goods(), probe);
        shop.begin();
        shop.desk.scan(Hub.HONEY_CODE);
    }

    /** It has closed, or it waits for the payment. */
    private void closerHasItsTurn() {
        closer.start();
        while (closer.isAlive() && closer.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
    }

    @Test
    void aShiftThatWasJustClosedTakesNoSale() throws Exception {
        open(at -> closeAt(Step.BASKET_CLOSED, at));
        assertRefused(() -> shop.desk.payExactly(shop.ticket()), "shift.none");
        assertThat(shop.sales()).isEmpty();
        assertThat(shop.desk.state().basket().isEmpty()).isFalse();
    }

    @Test
    void aSaleThatWasJustSavedIsInTheSumOfTheShift() throws Exception {
        open(at -> closeAt(Step.TICKET_DURABLE, at));
        shop.desk.payExactly(shop.ticket());
        closer.join(10_000);
        assertThat(shop.sales()).hasSize(1);
        assertThat(closing.get().shift().expected())
                .isEqualTo(Money.euro(50).plus(shop.sales().get(0).ticket().cash()));
    }

    private void closeAt(Step step, Step at) {
        if (at == step) {
            closerHasItsTurn();
        }
    }
}
