package it.sporta.till.selling;

import static it.sporta.till.selling.Shop.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.drawer.DrawerOutcome;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.hardware.slip.PrinterState;
import it.sporta.kernel.journal.Fact;
import it.sporta.kernel.journal.FactType;
import it.sporta.till.devices.DeviceKey;
import it.sporta.till.devices.Devices;
import it.sporta.till.devices.FiscalMake;
import it.sporta.till.devices.Seat;
import it.sporta.till.devices.TillDrawer;
import it.sporta.till.journal.Hub;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The drawer without a sale: who and why is in the journal before it moves. */
class CashDrawerTest extends ShopCase {

    private CashDrawer drawer() {
        return new CashDrawer(
                shop.journal, TillDrawer.on(Seat.of(shop.printing)), shop.checkout.papers());
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
        CashDrawer none =
                new CashDrawer(shop.journal, TillDrawer.on(Seat.empty()), shop.checkout.papers());
        assertRefused(
                () -> shop.desk.papers().openDrawer(none, CashDrawer.Reason.CHECK), "drawer.none");
        assertThat(written()).isEmpty();
    }

    @Test
    void hangsOnTheFiscalPrinterWhereTheSettingsSaySoForSalesToo() throws Exception {
        try (FiscalTwin twin = FiscalMake.CUSTOM.twin(Clock.systemUTC());
                Devices devices =
                        Devices.open(
                                FiscalMake.CUSTOM
                                        .settings(twin)
                                        .with("drawer", Map.of(DeviceKey.DRAWER_ON, "fiscal")),
                                scan -> {},
                                ExchangeJournal.NONE,
                                Clock.systemUTC())) {
            shop.checkout.papers().opens(devices.drawer());
            CashDrawer hanging =
                    new CashDrawer(shop.journal, devices.drawer(), shop.checkout.papers());
            shop.desk.papers().openDrawer(hanging, CashDrawer.Reason.CHECK);
            shop.awaitPapers();
            assertThat(twin.drawerPulses()).isEqualTo(1);
            assertThat(written()).isPresent();
            shop.desk.tap(Hub.HONEY, "1");
            shop.desk.payExactly(shop.ticket());
            shop.awaitPapers();
            assertThat(twin.drawerPulses()).isEqualTo(2);
            assertThat(shop.pulses).isZero();
            twin.switchOff();
            assertThat(devices.drawer().open())
                    .isEqualTo(new DrawerOutcome.Refused(PrinterState.UNPLUGGED));
            devices.apply(devices.settings().without("fiscal"));
            assertThat(devices.drawer().isHere()).isFalse();
        }
    }
}
