package it.sporta.till.devices;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.fiscal.Nature;
import it.sporta.hardware.fiscal.PaymentForm;
import it.sporta.hardware.fiscal.Vat;
import it.sporta.hardware.fiscal.epson.EpsonSettings.VoidForm;
import it.sporta.till.devices.FiscalDepartments.Place;
import java.net.URI;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What is set of a fiscal printer, and what is refused of it. */
class FiscalSettingsTest {

    private static final String ADDRESS = "http://192.168.1.20";

    private static DeviceSettings with(FiscalMake make, DeviceKey key, String value) {
        Map<DeviceKey, String> lines = make.lines(ADDRESS);
        lines.put(key, value);
        return DeviceSettings.none().with("fiscal", lines);
    }

    @Test
    void allThatIsSaidOfAMachineIsKnown() {
        Map<DeviceKey, String> lines = FiscalMake.EPSON.lines(ADDRESS);
        lines.put(DeviceKey.FISCAL_DEPARTMENTS, "22:1/1 7,3:5/6 N4:13/13");
        lines.put(DeviceKey.FISCAL_VOID, "closing");
        lines.put(DeviceKey.FISCAL_TRAINING, "yes");
        lines.put(DeviceKey.FISCAL_CLOSING, "23:30");
        FiscalSetup setup =
                FiscalFittings.setup(DeviceSettings.none().with("fiscal", lines)).orElseThrow();
        assertThat(setup.address()).isEqualTo(URI.create(ADDRESS));
        assertThat(setup.serial()).isEqualTo(FiscalMake.SERIAL);
        assertThat(setup.departments().places())
                .containsExactly(
                        Map.entry(Vat.rate(2_200), new Place(1, 1)),
                        Map.entry(Vat.rate(730), new Place(5, 6)),
                        Map.entry(Vat.of(Nature.N4), new Place(13, 13)));
        assertThat(setup.payments().number(PaymentForm.ELECTRONIC)).hasValue(1);
        assertThat(setup.payments().number(PaymentForm.CASH)).isEmpty();
        assertThat(setup.voids()).isEqualTo(VoidForm.REFERENCE_AND_CLOSING);
        assertThat(setup.trains()).isTrue();
        assertThat(setup.closing()).contains(LocalTime.of(23, 30));
    }

    @ParameterizedTest
    @EnumSource(FiscalMake.class)
    void whatIsNotSaidIsAsUsual(FiscalMake make) {
        DeviceSettings settings = DeviceSettings.none().with("fiscal", make.lines(ADDRESS));
        assertThat(settings.refused("fiscal")).isEmpty();
        FiscalSetup setup = FiscalFittings.setup(settings).orElseThrow();
        assertThat(setup.voids()).isEqualTo(VoidForm.REFERENCE_ONLY);
        assertThat(setup.trains()).isFalse();
        assertThat(setup.closing()).isEmpty();
    }

    @Test
    void theNumberAMachineTellsIsTheDepartmentOfOneAndTheVatOfTheOther() {
        for (FiscalMake make : FiscalMake.values()) {
            FiscalSetup setup =
                    FiscalFittings.setup(DeviceSettings.none().with("fiscal", make.lines(ADDRESS)))
                            .orElseThrow();
            int told = make == FiscalMake.EPSON ? 13 : 14;
            assertThat(setup.confirmed()).containsEntry(Vat.of(Nature.N4), told);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "EPSON|FISCAL_KIND|rch",
                "EPSON|FISCAL_PATH|192.168.1.20",
                "EPSON|FISCAL_PATH|https://192.168.1.20",
                "EPSON|FISCAL_PATH|http://192.168.1.20/cgi-bin/fpmate.cgi",
                "EPSON|FISCAL_PATH|http://marta:1234@192.168.1.20",
                "EPSON|FISCAL_PATH|http://",
                "EPSON|FISCAL_PATH|/dev/ttyUSB0",
                "EPSON|FISCAL_SERIAL|99MEY02227",
                "EPSON|FISCAL_SERIAL|99MEY-22274",
                "EPSON|FISCAL_DEPARTMENTS|22",
                "EPSON|FISCAL_DEPARTMENTS|22:1",
                "EPSON|FISCAL_DEPARTMENTS|22:0/1",
                "EPSON|FISCAL_DEPARTMENTS|0:1/1",
                "EPSON|FISCAL_DEPARTMENTS|N7:16/16",
                "EPSON|FISCAL_DEPARTMENTS|22:1/16",
                "EPSON|FISCAL_DEPARTMENTS|22:1/1 22:2/2",
                "EPSON|FISCAL_DEPARTMENTS|22:1/1 10:1/2",
                "EPSON|FISCAL_PAYMENTS|electronic:11",
                "EPSON|FISCAL_PAYMENTS|electronic:0",
                "EPSON|FISCAL_PAYMENTS|cash:1",
                "EPSON|FISCAL_PAYMENTS|card:1",
                "EPSON|FISCAL_VOID|items",
                "EPSON|FISCAL_TRAINING|maybe",
                "EPSON|FISCAL_CLOSING|24:30",
                "EPSON|FISCAL_CLOSING|23.30",
                "CUSTOM|FISCAL_DEPARTMENTS|22:1/100",
                "CUSTOM|FISCAL_PAYMENTS|cash:31",
                "CUSTOM|FISCAL_PAYMENTS|cash:1 cash:2",
                "CUSTOM|FISCAL_PAYMENTS|cash=1"
            })
    void whatFitsNoMachineIsRefusedByItsLine(FiscalMake make, DeviceKey key, String value) {
        assertThat(with(make, key, value).refused("fiscal"))
                .singleElement()
                .satisfies(
                        refused -> {
                            assertThat(refused.key()).isEqualTo(key);
                            assertThat(refused)
                                    .hasMessageStartingWith(
                                            "nel file dei dispositivi «"
                                                    + key.text()
                                                    + "="
                                                    + value
                                                    + "» non va: si scrive ");
                        });
    }

    @ParameterizedTest
    @CsvSource({
        "EPSON,FISCAL_SERIAL",
        "EPSON,FISCAL_DEPARTMENTS",
        "CUSTOM,FISCAL_SERIAL",
        "CUSTOM,FISCAL_DEPARTMENTS",
        "CUSTOM,FISCAL_PAYMENTS"
    })
    void nothingInAMachineIsGuessed(FiscalMake make, DeviceKey key) {
        assertThat(with(make, key, "").refused("fiscal"))
                .singleElement()
                .satisfies(
                        refused ->
                                assertThat(refused)
                                        .hasMessageStartingWith(
                                                "nel file dei dispositivi manca «"
                                                        + key.text()
                                                        + "»: si scrive come "));
    }

    @Test
    void theExampleOfARefusalFits() {
        for (FiscalMake make : FiscalMake.values()) {
            List<DeviceKey> keys = new ArrayList<>(DeviceKey.of("fiscal"));
            keys.remove(DeviceKey.FISCAL_KIND); // another kind has other examples
            for (DeviceKey key : keys) {
                for (SettingRefused refused : with(make, key, "?").refused("fiscal")) {
                    assertThat(with(make, key, refused.example().split(", ")[0]).refused("fiscal"))
                            .as(refused.getMessage())
                            .isEmpty();
                }
            }
        }
    }

    @Test
    void aTillWithoutAnAddressHasNoMachine() {
        assertThat(FiscalFittings.setup(DeviceSettings.none())).isEmpty();
        assertThat(with(FiscalMake.EPSON, DeviceKey.FISCAL_PATH, "").refused("fiscal")).isEmpty();
    }

    @Test
    void aDrawerHangsOnOneOfTwoPrinters() {
        DeviceSettings settings =
                DeviceSettings.none().with("drawer", Map.of(DeviceKey.DRAWER_ON, "kitchen"));
        assertThat(settings.refused("drawer"))
                .extracting(SettingRefused::key)
                .containsExactly(DeviceKey.DRAWER_ON);
    }
}
