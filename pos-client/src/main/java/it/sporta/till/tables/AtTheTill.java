package it.sporta.till.tables;

import it.sporta.kernel.Refused;
import it.sporta.kernel.people.Operator;
import it.sporta.till.people.PinPad;
import jakarta.ws.rs.core.HttpHeaders;

/** Whoever gave the PIN at the till. */
public final class AtTheTill implements Waiter {

    private final PinPad people;

    public AtTheTill(PinPad people) {
        this.people = people;
    }

    @Override
    public Operator here(HttpHeaders request) {
        people.touch();
        return watching(request);
    }

    @Override
    public Operator watching(HttpHeaders request) {
        return people.current().orElseThrow(() -> new Refused("nobody"));
    }

    @Override
    public boolean takesMoney() {
        return true;
    }
}
