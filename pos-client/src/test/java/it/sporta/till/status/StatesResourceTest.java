package it.sporta.till.status;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Devices;
import it.sporta.till.journal.Connection;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatesResourceTest {

    private static final Connection BEGINNING =
            new Connection(Connection.Contact.BEGINNING, 0, Optional.empty(), 0, false);

    private static List<String> journal(boolean dead, boolean trusted) {
        return new StatesResource(
                        Devices.open(DeviceSettings.none(), scan -> {}),
                        () -> BEGINNING,
                        () -> dead,
                        () -> trusted,
                        () -> 0)
                .states().states().stream()
                        .map(State::key)
                        .filter(key -> key.startsWith("state.journal"))
                        .toList();
    }

    @Test
    void tellsAJournalThatTakesNothingFromOneThatIsDamagedAndStillTakesSales() {
        assertThat(journal(false, true)).isEmpty();
        assertThat(journal(false, false)).containsExactly("state.journal.damaged");
        assertThat(journal(true, false)).containsExactly("state.journal.dead");
    }
}
