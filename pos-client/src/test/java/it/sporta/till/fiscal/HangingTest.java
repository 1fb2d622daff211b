package it.sporta.till.fiscal;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.bench.fiscal.FiscalTwin;
import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Devices;
import it.sporta.till.devices.FiscalMake;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class HangingTest {

    private final Clock clock = Clock.systemUTC();

    @Test
    void sellingSeesTheMachineWhileItIsTriedAndWhoeverSpeaksWithItWaits() throws Exception {
        try (FiscalTwin twin = FiscalMake.EPSON.twin(clock);
                Devices devices =
                        Devices.open(
                                FiscalMake.EPSON.settings(twin),
                                scan -> {},
                                ExchangeJournal.NONE,
                                clock)) {
            Hanging hanging = Hanging.at(devices.fiscal(), clock);
            Optional<String> serial = hanging.now().map(Machine::serial);
            assertThat(serial).contains(FiscalMake.SERIAL);
            CompletableFuture<Boolean> talk = new CompletableFuture<>();
            devices.aside(
                    twin.address().toString(),
                    () -> {
                        assertThat(devices.fiscal().now()).isEmpty();
                        assertThat(hanging.now().map(Machine::serial)).isEqualTo(serial);
                        talk.completeAsync(() -> hanging.use(Optional::isPresent));
                        assertThat(talk.isDone()).isFalse();
                    });
            assertThat(talk.get(10, TimeUnit.SECONDS)).isTrue();
            devices.apply(DeviceSettings.none());
            assertThat(hanging.now()).isEmpty();
        }
    }
}
