package it.sporta.till.selling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FactType;
import it.sporta.till.journal.Hub;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The drawer without a sale: who and why is in the journal before it moves. */
class CashDrawerTest {

    @TempDir Path home;
    private Shop shop;

    @BeforeEach
    void open() throws Exception {
        shop = Shop.ready(home, new Hub());
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private CashDrawer drawer() {
        return new CashDrawer(shop.journal, Optional.of(shop.printing), shop.checkout.papers());
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
        assertThatThrownBy(() -> CashDrawer.Reason.of(""))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo("drawer.reason"));
        shop.people.logOut();
        assertThatThrownBy(() -> shop.desk.papers().openDrawer(drawer(), CashDrawer.Reason.CHECK))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo("nobody"));
        shop.awaitPapers();
        assertThat(shop.pulses).isZero();
        assertThat(written()).isEmpty();
    }

    @Test
    void sendsToTheKeyWhereNoDrawerHangsOnTheTill() {
        CashDrawer none = new CashDrawer(shop.journal, Optional.empty(), shop.checkout.papers());
        assertThatThrownBy(() -> shop.desk.papers().openDrawer(none, CashDrawer.Reason.CHECK))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo("drawer.none"));
        assertThat(written()).isEmpty();
    }
}
