package it.sporta.till.cash;

import it.sporta.kernel.Refused;
import it.sporta.kernel.Rome;
import it.sporta.kernel.people.Operator;
import it.sporta.till.people.PinPad;
import java.time.Clock;
import java.time.LocalDate;

/** Who stands here and which day it is, also where no drawer is open. */
public final class Presence {

    private final PinPad people;
    private final Shifts shifts;
    private final Clock clock;

    public Presence(PinPad people, Shifts shifts, Clock clock) {
        this.people = people;
        this.shifts = shifts;
        this.clock = clock;
    }

    /**
     * @throws Refused {@code nobody}
     */
    public Operator operator() {
        people.touch();
        return people.current().orElseThrow(() -> new Refused("nobody"));
    }

    /**
     * Of the open shift; without one, the day in Rome.
     *
     * @throws Refused {@code nobody}
     */
    public LocalDate day() {
        operator();
        return shifts.current().map(Shift::businessDate).orElseGet(() -> Rome.today(clock));
    }
}
