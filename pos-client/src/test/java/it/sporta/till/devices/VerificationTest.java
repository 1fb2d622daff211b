package it.sporta.till.devices;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.till.devices.Verification.State;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static Verification verified(String day) {
        return Verification.of(
                        DeviceSettings.none().with("scale", Map.of(DeviceKey.SCALE_VERIFIED, day)))
                .orElseThrow();
    }

    @Test
    void lastsThreeYearsAndIsSpokenOfSixtyDaysBefore() {
        Verification verification = verified("2026-03-12");
        LocalDate last = LocalDate.of(2029, 3, 12);
        assertThat(verification.until()).isEqualTo(last);
        assertThat(verification.on(last.minusDays(61))).isEqualTo(State.HOLDS);
        assertThat(verification.on(last.minusDays(60))).isEqualTo(State.ENDS_SOON);
        assertThat(verification.on(last)).isEqualTo(State.ENDS_SOON);
        assertThat(verification.on(last.plusDays(1))).isEqualTo(State.OVER);
    }

    @Test
    void whatNobodyHasSaidWarnsOfNothing() {
        assertThat(Verification.of(DeviceSettings.none())).isEmpty();
    }

    @Test
    void aScaleThatIsOverdueStopsUnlessTheHubWantsOtherwise() {
        assertThat(verified("2020-01-01").stops()).isTrue();
        DeviceSettings lenient =
                DeviceSettings.none()
                        .with(
                                "scale",
                                Map.of(
                                        DeviceKey.SCALE_VERIFIED,
                                        "2020-01-01",
                                        DeviceKey.SCALE_OVERDUE,
                                        "warn"));
        assertThat(Verification.of(lenient).orElseThrow().stops()).isFalse();
    }
}
