package it.sporta.till.selling;

import static it.sporta.till.selling.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FactType;
import it.sporta.till.devices.Seat;
import it.sporta.till.journal.Hub;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The drawer without a sale: who and why is in the journal before it moves. */
class CashDrawerTest extends ShopCase {

    private CashDrawer drawer() {
        return new CashDrawer(shop.journal, Seat.of(shop.printing), shop.checkout.papers());
    }

    private Optional<Fact> written() {
        return shop.journal.last(FactType.DRAWER_OPENED).flatMap(entry -> entry.fact());
    }

    @Test
    void opensOnceAndSaysWhoAndWhy() throws Exception {
        shop.desk.papers().openDrawer(drawer(), CashDrawer.Reason.of("change"));
        shop.awaitPapers();
        assertThat(written()).contains(new Fact.DrawerOpened(Hub.ANNA.id(), "change"));
        assertThat(shop.pulses).isEqualTo(1);
        assertThat(shop.sales()).isEmpty();
    }

    @Test
    void staysClosedForNobodyAndForNoReason() throws Exception {
        assertRefused(() -> CashDrawer.Reason.of(""), "drawer.reason");
        shop.people.logOut();
        assertRefused(
                () -> shop.desk.papers().openDrawer(drawer(), CashDrawer.Reason.CHECK), "nobody");
        shop.awaitPapers();
        assertThat(shop.pulses).isZero();
        assertThat(written()).isEmpty();
    }

    @Test
    void sendsToTheKeyWhereNoDrawerHangsOnTheTill() {
        CashDrawer none = new CashDrawer(shop.journal, Seat.empty(), shop.checkout.papers());
        assertRefused(
                () -> shop.desk.papers().openDrawer(none, CashDrawer.Reason.CHECK), "drawer.none");
        assertThat(written()).isEmpty();
    }
}
