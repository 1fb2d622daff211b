package it.sporta.till.tables;

import it.sporta.kernel.people.Operator;
import jakarta.ws.rs.core.HttpHeaders;

/** Who serves: whoever is at the till, or whoever holds a phone of the hub. */
public interface Waiter {

    /**
     * Somebody did something: the pause after which nobody is there begins anew.
     *
     * @throws it.sporta.kernel.Refused {@code nobody}
     */
    Operator here(HttpHeaders request);

    /**
     * The same for a page that asks by itself: it keeps nobody in.
     *
     * @throws it.sporta.kernel.Refused {@code nobody}
     */
    Operator watching(HttpHeaders request);

    /** Whether the bill can be taken here: there is a drawer. */
    boolean takesMoney();
}
