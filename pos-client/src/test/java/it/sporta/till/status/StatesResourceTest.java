package it.sporta.till.status;

import static org.assertj.core.api.Assertions.assertThat;

import it.sporta.hardware.fiscal.wire.ExchangeJournal;
import it.sporta.till.devices.DeviceSettings;
import it.sporta.till.devices.Devices;
import it.sporta.till.journal.Connection;
import it.sporta.ui.Words;
import it.sporta.ui.trouble.Message.Kind;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StatesResourceTest {

    private static final Connection BEGINNING = connection(Connection.Old.SENT, "");

    private static Connection connection(Connection.Old old, String lost) {
        return new Connection(
                Connection.Contact.BEGINNING, 0, 0, Optional.empty(), 0, false, old, lost);
    }

    private static List<String> journal(boolean dead, boolean trusted) {
        return new StatesResource(
                        Devices.open(
                                DeviceSettings.none(),
                                scan -> {},
                                ExchangeJournal.NONE,
                                Clock.systemUTC()),
                        () -> false,
                        () -> LocalDate.of(2026, 11, 22),
                        () -> BEGINNING,
                        () -> dead,
                        () -> trusted,
                        () -> 0,
                        () -> 0,
                        () -> false)
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

    private static List<State> shown(Connection connection) {
        return new StatesResource(
                        Devices.open(
                                DeviceSettings.none(),
                                scan -> {},
                                ExchangeJournal.NONE,
                                Clock.systemUTC()),
                        () -> false,
                        () -> LocalDate.of(2026, 11, 22),
                        () -> connection,
                        () -> false,
                        () -> true,
                        () -> 0,
                        () -> 0,
                        () -> false)
                .states()
                .states();
    }

    @Test
    void tellsWhatIsLostWithItsPlacesAndWhatTheServerHasNotGotYet() {
        assertThat(shown(BEGINNING))
                .extracting(State::key)
                .noneMatch(key -> key.startsWith("state.old") || key.equals("state.lost"));
        assertThat(shown(connection(Connection.Old.HELD_BACK, "1-13…1-15")))
                .contains(
                        State.of("till", Kind.STOP, "state.lost", "entries", "1-13…1-15"),
                        State.of("till", Kind.LOOK, "state.old.HELD_BACK"));
        assertThat(shown(connection(Connection.Old.WAITING, "")))
                .contains(State.of("till", Kind.LOOK, "state.old.WAITING"));
    }

    @Test
    void countsWhatWaitsForTheServerInSales() {
        assertThat(shown(away(3, 1)))
                .contains(State.of("server", Kind.LOOK, "state.server.AWAY.waiting", "count", 1L));
        assertThat(shown(away(3, 0))).contains(State.of("server", Kind.LOOK, "state.server.AWAY"));
    }

    private static Connection away(long entries, long sales) {
        return new Connection(
                Connection.Contact.AWAY,
                entries,
                sales,
                Optional.empty(),
                0,
                false,
                Connection.Old.SENT,
                "");
    }

    @Test
    void everythingTheServerMayNotHaveGotHasItsWords() {
        for (Connection.Old old : Connection.Old.values()) {
            assertThat(Words.of(StatesView.class, Locale.ITALIAN).has("state.old." + old))
                    .isEqualTo(old != Connection.Old.SENT);
        }
    }
}
