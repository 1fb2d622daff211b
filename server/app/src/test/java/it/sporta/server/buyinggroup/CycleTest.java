package it.sporta.server.buyinggroup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import it.sporta.kernel.Refused;
import it.sporta.server.buyinggroup.Cycle.Calendar;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

class CycleTest {

    private static final Instant OPENS = RomanHour.parse("2026-11-20T09:00", "cycle.opens");
    private static final Instant CLOSES = RomanHour.parse("2026-11-27T18:30", "cycle.closes");
    private static final LocalDate SATURDAY = LocalDate.of(2026, 11, 28);

    private static Cycle announced() {
        Calendar calendar = new Calendar("Novembre", OPENS, CLOSES, SATURDAY);
        return new Cycle(
                new UUID(1, 1),
                new UUID(1, 2),
                new UUID(1, 3),
                1,
                calendar,
                CycleState.OPEN,
                List.of());
    }

    @Test
    void theClockOpensAndClosesToTheSecond() {
        Cycle cycle = announced();
        assertThat(cycle.state(OPENS.minusMillis(1))).isEqualTo(CycleState.PLANNED);
        assertThat(cycle.state(OPENS)).isEqualTo(CycleState.OPEN);
        assertThat(cycle.state(CLOSES.minusSeconds(1))).isEqualTo(CycleState.OPEN);
        assertThat(cycle.state(CLOSES)).isEqualTo(CycleState.CLOSED);
        refuses("booking.cycle.early", () -> cycle.mustBeOpen(OPENS.minusSeconds(1)));
        refuses("booking.cycle.closed", () -> cycle.mustBeOpen(CLOSES));
        assertThatThrownBy(() -> cycle.mustBeOpen(CLOSES))
                .isInstanceOfSatisfying(
                        Refused.class,
                        no -> assertThat(no.details().get(0)).isEqualTo("27 nov, 18:30"));
    }

    @Test
    void anHourThatIsMissingOrComesTwiceIsNoHour() {
        refuses("cycle.closes.twice", () -> hour("2026-03-29T02:30"));
        refuses("cycle.closes.twice", () -> hour("2026-10-25T02:30"));
        refuses("cycle.closes.wrong", () -> hour("domani"));
        assertThat(hour("2026-03-29T03:00")).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
        assertThat(hour("2026-10-25T03:00")).isEqualTo(Instant.parse("2026-10-25T02:00:00Z"));
        assertThat(hour("2026-10-24T18:30")).isEqualTo(Instant.parse("2026-10-24T16:30:00Z"));
        assertThat(hour("2026-10-25T18:30")).isEqualTo(Instant.parse("2026-10-25T17:30:00Z"));
        assertThat(RomanHour.typed(CLOSES)).isEqualTo("2026-11-27T18:30");
    }

    private static Instant hour(String text) {
        return RomanHour.parse(text, "cycle.closes");
    }

    @Test
    void aCycleClosesAfterItOpensAndIsDeliveredAfterItCloses() {
        refuses("cycle.closes.early", () -> new Calendar("x", CLOSES, OPENS, SATURDAY));
        refuses("cycle.closes.early", () -> new Calendar("x", OPENS, OPENS, SATURDAY));
        refuses(
                "cycle.delivery.early",
                () -> new Calendar("x", OPENS, CLOSES, SATURDAY.minusDays(2)));
    }

    private static void refuses(String reason, ThrowingCallable what) {
        assertThatThrownBy(what)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.reason()).isEqualTo(reason));
    }
}
