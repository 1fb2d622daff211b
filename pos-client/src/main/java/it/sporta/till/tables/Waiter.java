package it.sporta.till.tables;

import it.sporta.kernel.people.Operator;
import jakarta.ws.rs.core.HttpHeaders;

/** Who serves: whoever is at the till, or whoever holds a phone of the hub. */
public interface Waiter {

    /**
     * @throws it.sporta.kernel.Refused {@code nobody}
     */
    Operator here(HttpHeaders request);

    /** Whether the bill can be taken here: there is a drawer. */
    boolean takesMoney();
}
